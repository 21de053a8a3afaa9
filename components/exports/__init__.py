"""Files for people without the app: facts of a meeting to documents, workbooks, texts."""
