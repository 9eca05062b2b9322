"""What may go wrong, in sentences for the translators."""
