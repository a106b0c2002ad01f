"""The domain: who said what, as frozen values. No input or output, no clock, nothing of the application."""
