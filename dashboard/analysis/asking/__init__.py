"""What is asked: the Selection, its forms, and what it leaves of the tables."""
