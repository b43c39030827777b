"""Forms of the steering, one module per noun."""
