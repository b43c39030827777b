"""What can a professional know much about? One list for the whole house (R008)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Onderwerp:
    """One subject: stable key, names, and the words by which people look for it."""

    sleutel: str
    nl: str
    en: str
    woorden: str


EXPERTISES: dict[str, Onderwerp] = {
    o.sleutel: o
    for o in (
        Onderwerp("ggz", "Psychische problemen (ggz)", "Mental health", "angst somber depressie psychisch trauma eten"),
        Onderwerp(
            "lvb", "Licht verstandelijke beperking", "Mild intellectual disability", "lvb iq beperking moeilijk leren"
        ),
        Onderwerp("autisme", "Autisme", "Autism", "ass prikkels structuur"),
        Onderwerp("adhd", "Drukte en aandacht (adhd)", "Restlessness and attention", "adhd add concentratie druk"),
        Onderwerp(
            "verslaving", "Verslaving en gamen", "Addiction and gaming", "drugs alcohol blowen gokken gamen vapen"
        ),
        Onderwerp("schulden", "Geld en schulden", "Money and debts", "schuld geldzorgen uitkering armoede budget"),
        Onderwerp(
            "cultuursensitief",
            "Cultuursensitief werken",
            "Cultural sensitivity",
            "migratie vlucht nieuwkomers taal cultuur",
        ),
        Onderwerp("smw", "Schoolmaatschappelijk werk", "School social work", "maatschappelijk werk thuissituatie"),
        Onderwerp("adolescenten", "Adolescenten", "Adolescents", "pubers jongeren puberteit identiteit"),
        Onderwerp("scheiding", "Scheiding van ouders", "Parents who separate", "echtscheiding omgang conflict"),
        Onderwerp("rouw", "Verlies en rouw", "Loss and grief", "overlijden verdriet dood"),
        Onderwerp(
            "verzuim",
            "Verzuim en thuiszitten",
            "Absence from school",
            "spijbelen thuiszitter schoolweigering schoolangst",
        ),
        Onderwerp(
            "jonge_kinderen",
            "Jonge kinderen (0–6 jaar)",
            "Young children (0–6)",
            "kleuter peuter hechting taalontwikkeling",
        ),
        Onderwerp("opvoeden", "Opvoeden", "Parenting", "opvoeding grenzen ouderschap gedrag"),
    )
}
