"""What do the public files of DUO, CBS and OCW say? Files in, rows out; about nobody.

The network and the monitor both read them and may not know each other, so how such a file is written stands here once.
Knows no room, no database and no Django.
"""
