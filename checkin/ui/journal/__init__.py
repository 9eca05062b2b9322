"""The pages of the journal, and of who was let in twice."""
