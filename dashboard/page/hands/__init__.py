"""What a reader does in the picture: point, focus, drag, walk."""
