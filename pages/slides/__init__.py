"""The screens of a meeting: one small file a subject, each a list of slides in the form of the wall."""
