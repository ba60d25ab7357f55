"""The brief: from entries to sentences with footnotes; pure. Start reading at `composing`."""
