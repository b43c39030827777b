"""From counts to a folder that everybody may read: what goes together, what is hidden, what is written.

docs/uitleg/publicatie.md is the contract with whoever reads the folder.
"""
