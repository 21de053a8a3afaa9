"""What stands between the network and Streamlit: pure ASGI, so that the websocket passes through it too."""
