"""SQLModel tables, the engine, revisions (write) and readings (SELECT to DataFrame)."""
