"""What only the whole pile can tell: copies, threads, repeated furniture, and load files from outside."""
