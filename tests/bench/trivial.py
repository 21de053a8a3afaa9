"""The least page there is: one line that says what the address asks for."""

import streamlit as st

st.title(st.query_params.get("n", "0"))
