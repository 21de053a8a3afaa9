"""The reusable pieces of a screen: the only part of components that talks to Streamlit."""
