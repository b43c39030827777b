"""Logins and the steps of signing in. Collected by ``beleid``."""

from rondom.kern.rollen import Bevoegdheid
from rondom.toegang import beleid_uitnodiging as uitnodiging
from rondom.toegang.voorwaarden import MIJ, VANDAAG, rollen

BEHEERDER = (
    f"EXISTS (SELECT 1 FROM netwerk_functie f WHERE f.id = {MIJ} AND f.rol IN ({rollen(Bevoegdheid.BEHEREN)})"
    f" AND f.vanaf <= {VANDAAG} AND (f.tot IS NULL OR f.tot > {VANDAAG}))"
)

_ACCOUNT_MAKEN = (
    f"persoon_id IS NOT NULL AND is_active AND password LIKE '!%' AND EXISTS (SELECT 1 FROM netwerk_functie b"
    " JOIN netwerk_organisatie o ON o.id = b.organisatie_id JOIN netwerk_organisatie p ON p.regio_id = o.regio_id"
    f" JOIN netwerk_functie f ON f.organisatie_id = p.id WHERE b.id = {MIJ}"
    f" AND b.rol IN ({rollen(Bevoegdheid.BEHEREN)})"
    f" AND b.vanaf <= {VANDAAG} AND (b.tot IS NULL OR b.tot > {VANDAAG}) AND f.persoon_id = toegang_account.persoon_id)"
)
"""SQL: an administrator makes a login, without a password, for somebody who works in the own region."""

_EIGEN_INLOG = "user_id IN ((SELECT rondom_account()), (SELECT rondom_inlogger()))"

_ALLES = (("SELECT", "USING"), ("INSERT", "WITH CHECK"), ("UPDATE", "USING"), ("DELETE", "USING"))

LOSSE_REGELS: dict[str, tuple[tuple[str, str, str], ...]] = {
    # Signing in looks a login up by its name before anybody is known. Whose login it is, the web role never changes.
    "toegang.Account": (
        ("SELECT", "USING", "true"),
        ("INSERT", "WITH CHECK", f"({_ACCOUNT_MAKEN}) OR {uitnodiging.ACCOUNT_VAN_GEZIN}"),
        ("UPDATE (password, last_login, is_active)", "USING", "true"),
    ),
    # Found by the hash of a secret that only the person has; the rows hold keys and moments.
    "toegang.Inloglink": (
        ("SELECT", "USING", "true"),
        (
            "INSERT",
            "WITH CHECK",
            f"(account_id IS NOT NULL AND (gemaakt_door IS NULL OR (gemaakt_door = {MIJ} AND {BEHEERDER})))"
            f" OR {uitnodiging.LINK_MAKEN}",
        ),
        ("UPDATE", "USING", "true"),
    ),
    "toegang.Factorherstel": (
        ("SELECT", "USING", "true"),
        ("INSERT", "WITH CHECK", f"gevraagd_door = {MIJ} AND bevestigd_door IS NULL AND {BEHEERDER}"),
        (
            "UPDATE",
            "USING",
            f"(afgerond_op IS NULL AND gevraagd_door <> {MIJ} AND {BEHEERDER})"
            " OR (bevestigd_op IS NOT NULL AND account_id = (SELECT rondom_inlogger()))",
        ),
    ),
    # Steps of signing in: one's own, or those of the login whose sign-in is going on.
    "mfa.Authenticator": tuple((c, k, _EIGEN_INLOG) for c, k in _ALLES),
    "account.EmailAddress": (("SELECT", "USING", _EIGEN_INLOG),),
    "usersessions.UserSession": tuple((c, k, _EIGEN_INLOG) for c, k in _ALLES),
    "socialaccount.SocialAccount": tuple((c, k, _EIGEN_INLOG) for c, k in _ALLES if c != "DELETE"),
    # Kept empty: providers are data of the installation, and no token of another service is kept.
    "account.EmailConfirmation": (),
    "socialaccount.SocialApp": (),
    "socialaccount.SocialToken": (),
}
