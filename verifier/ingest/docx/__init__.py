"""Word documents: what python-docx finds in them, paragraph by paragraph."""
