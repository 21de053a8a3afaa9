"""Everything below the screen: rules, intake, store, services and reference data."""
