"""The steps, oldest first; Alembic reads them by their revision numbers."""
