"""Which records of two parties belong to one child, and how sure is that?

    plan         what both parties agreed: fields, salts, purpose, who may use the answer, until when
    coderen      how a record leaves its owner when plain fields may not meet
    kandidaten   which pairs are worth a look
    vergelijken  how alike two records are, encoded; `leesbaar`: plain, inside one party
    gewichten    what an agreement is worth, learned without the truth
    toewijzen    each record at most once
    koppeling    all of it in order, with an estimate of its own quality
    aanval       what somebody learns from the encodings without the key
    mensen       fictional children to measure on

How it works and why: docs/uitleg/koppelen.md.
"""
