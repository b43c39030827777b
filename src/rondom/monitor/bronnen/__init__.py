"""Sources: what a delivery must look like, what is refused, and why.

contract      what a contract is, and its two forms
codes         closed code lists, with where they come from
contracten    one contract per source
"""
