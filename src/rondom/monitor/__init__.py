"""The mirror's library: from deliveries of municipalities and schools to figures that show no one (design §7).

    bronnen          what a delivery must look like; what is refused, and why
    pseudonimiseren  at the owner's: nothing that identifies leaves
    koppelen         which records of two parties belong to one child, with the quality of that answer
    indicatoren      one file each: numerator, denominator, level, caveats, and the expression
    motor            on which engine that is counted: DuckDB, or Spark with the same expressions
    parameters       dated thresholds of the indicators
    onthulling       which cells must be hidden, and the attacker that tries to undo it
    publicatie       what may be read by everyone, with its manifest and its proof
    genereren        a fictional country, to try all of the above on

No Django, no database server, nothing of the other rooms: casework and monitor meet only through files.
"""
