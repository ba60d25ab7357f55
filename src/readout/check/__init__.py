"""Whether a draft holds: its claims beside passages of the documents; pure, knows no store."""
