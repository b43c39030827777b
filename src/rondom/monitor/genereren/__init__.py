"""A fictional country: consistent deliveries for every source, at any size, with the dirt that real ones have.

    structuur      where children live and which schools there are
    bevolking      the children of one block: home, traits, way through school
    onderwijs, jeugdhulp, gemeente, casuswerk     what each owner would deliver about them
    vuil           typing errors, missing values, duplicates, late deliveries
    schrijven      blocks to files, resumable

Children come in blocks of 100 000 that do not know each other, each with a random stream of its own: the same seed
gives the same files, in any order, on any number of processes, and memory stays that of one block.
"""
