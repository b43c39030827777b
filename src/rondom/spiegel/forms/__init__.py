"""Forms of the mirror, one module per noun. They check shape; the services and ``kern`` decide."""
