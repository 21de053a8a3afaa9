"""Maps as pydeck decks: counts by kecamatan, official class by desa; no Streamlit here."""
