"""Badges, sheets and indexes as PDFs: layouts, codes, pictures and signs drawn."""
