"""At the owner's: what identifies is checked, replaced or left out before a file leaves.

Python's standard library and click are enough: no database, no engine, nothing else of Rondom. Parquet needs pyarrow.
"""
