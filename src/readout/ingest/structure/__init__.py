"""What the text of a file is: its documents, their headers, dates, markings and furniture."""
