"""Checks of the editor and its preview, over the real program and a copy of the content."""
