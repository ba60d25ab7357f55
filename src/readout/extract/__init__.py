"""Reading a document: mentions, times, statements, contacts and listings, each with its exact passages."""
