"""What the server tests look at: who the server says is there, and one of each thing that needs a door."""

import streamlit as st

user = {key: st.user.get(key) for key in ("name", "role", "kabupaten", "opd", "local")}


def home() -> None:
    """Say who is there."""
    st.title("Beranda")
    st.write("|".join(f"{key}={value}" for key, value in user.items()))
    st.table({"OPD": ["[Rincian](/progres-opd?opd=BPBD)"]})
    st.text_input("Catatan")
    st.file_uploader("Berkas", type="csv")
    st.download_button("Unduh", b"a,b\n1,2\n", "contoh.csv")


def second() -> None:
    """Another page, for deep links and for the keys of the projector."""
    st.title("Kedua")


st.navigation(
    [st.Page(home, title="Beranda", default=True), st.Page(second, title="Kedua", url_path="progres-opd")]
).run()
