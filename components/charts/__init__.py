"""Frames and protected counts to Plotly figures and table styles; no Streamlit here."""
