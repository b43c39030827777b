"""Fictional names. Schools, boards and streets exist nowhere; a test holds the schools against the public list."""

from __future__ import annotations

import random
from dataclasses import dataclass

PO = tuple(
    """De Lindewende|De Vlierspoort|Het Elzenkompas|De Wilgenvlinder|De Essenboot|De Hazelkring|De Meidoornlaan
Het Bremveld|De Kwikstaartweide|De Zwaluwtoren|Het Regenwoud|De Sterrenkade|De Maanboom|Het Zonnespoor
De Wolkenlader|De Windhaan|De Vonkvlinder|Het Waterwiel|De Molenvonk|Het Boomhuis|De Kiezelkring
De Schelpentuin|Het Lichtspoor|De Bijenbrug|De Otterpoel|De Vossenstap|Het Dassenpad|De Reigervlucht
De IJsvogelhof|De Koekoeksklok|De Zandwijzer|De Duizendblad|De Lelievijver|De Klaverkring|De Zonnedauw
Het Veenlicht|De Turfboot|De Dijkwachter|De Sluiskolk|Het Fluitenkruid|De Walnotenkring|De Zeven Bruggen
De Appelwende|De Perenhof|De Kersenkade|De Pruimenpluk|De Notenkring|De Kastanjestap|Het Beukenspoor
De Eikelhaven|De Esdoornwieken|De Populierendans|De Sparrentop|De Dennenkring|De Larikspoort|De Berkenbries
Het Rietlied|De Lisdoddeplas|De Biezenboot|De Waterhoen|De Futenpoel|De Gruttoweide|De Kievitsbloei
De Leeuwerikslag|De Merelmaat|De Roodborstlaan|De Winterkoningin|De Boomklever|De Spechtenboom|De Uilenveer
De Vleermuistoren|De Egelstap""".replace("\n", "|").split("|")
)
VO = tuple(
    """Lindekade College|Zwanenspoor College|Havenlicht Lyceum|De Noorderkade|Vakcollege De Smidse
Spoorwende College|Het Wagenwiel|Kompasroos Lyceum|De Zuidertoren|Meerwende College|Oosterwiel Lyceum
Waterpoort College|Elzerhof College|Het Vlierlicht|Rietvoorn College|Wilgenlyceum|De Steenbrug
Gildehof College|De Werkplaats Essenveld|Koperwaard College""".replace("\n", "|").split("|")
)
SPECIAAL = (
    "De Bakenboei",
    "Het Schommelschip",
    "De Rustpunt",
    "De Kantelaar",
    "Het Anker aan de Linde",
    "De Wimpelmast",
    "De Schuilhut",
    "De Vlonderhof",
    "Het Tij",
)
BESTUREN_PO = (
    "Stichting De Brede Linde",
    "Stichting Waterrijk Onderwijs",
    "Stichting Lindestreek Openbaar",
    "Vereniging Het Vlierkruis",
    "Stichting Kleurrijk Leren",
    "Stichting De Buitenkring",
)
BESTUREN_VO = ("Stichting Kadeonderwijs", "Stichting Voortgezet Lindestreek", "Vereniging Het Kompas")
BESTUUR_SPECIAAL = "Stichting Speciaal Lindestreek"

VOORNAMEN = tuple(
    """Aafke Abdel Achraf Adriaan Aicha Aisha Albert Alena Ali Alice Amal Amber Amina Amira Anass Andrej Anita
Annelot Annemiek Anouar Anton Arda Arjen Arwen Aya Aziz Bart Berend Beyza Bilal Boris Bouchra Brechtje Burak
Carmen Caspar Cees Celine Chadia Charlotte Chiara Christa Claire Coen Corine Damian Daniela Danique Darya
David Deniz Derya Dewi Diederik Dilan Dina Djamila Dorien Douwe Edith Eline Elif Elise Emre Enzo Erik Esmee
Eva Evert Fadoua Faisal Farah Fatima Femke Fenne Floor Floris Frans Freek Gerben Giovanni Greetje Gijs
Gulsen Hajar Hamza Hanna Hans Harm Hatice Heleen Hendrik Hilal Hilde Ibrahim Ilias Ilse Imane Ingmar Inaya
Irem Isabel Ismail Iwan Jaap Jade Jamal Janneke Jasmijn Jelle Jeroen Jikke Joanna Job Jolien Jorrit Joost
Judith Julian Kaan Karima Karin Kasia Kees Khadija Kim Klaas Koen Laila Lars Latifa Laurens Leila Lena
Lennart Leontien Liesbeth Lisanne Loes Lotte Louise Luka Lutske Maaike Maarten Machteld Magda Mahdi Malika
Manon Marcel Margriet Maria Marit Marloes Marwan Matthijs Mehmet Melike Menno Merel Michal Mieke Milan
Mirjam Mohammed Monique Mounir Murat Nadia Nadine Najat Natasja Niels Nienke Nikita Nina Noortje Nordin Olga
Olivia Omar Oscar Otto Patrick Paula Peter Petra Pien Piotr Priya Rachid Radha Ragna Rania Rashida Rein
Remco Renske Rik Roel Ronja Roos Rowan Ruben Sabine Safia Salma Samira Sander Sara Saskia Selim Selma
Shanice Sharon Sietske Sigrid Simone Sofia Soufiane Stefan Stijn Sven Tamara Tarik Teun Theo Thirza Thomas
Tijmen Tineke Tom Umut Ursula Vera Victor Vincent Wendy Wessel Wietske Willemijn Wouter Xander Yasin Yasmina
Yvonne Zainab Zeynep Zoe""".split()  # noqa: SIM905
)
MOEDERNAMEN = tuple(
    """Aafke Aicha Aisha Alena Alice Amal Amber Amina Amira Anita Annelot Annemiek Arwen Aya Beyza Bouchra Brechtje Carmen
Celine Chadia Charlotte Chiara Christa Claire Corine Daniela Danique Darya Derya Dewi Dilan Dina Djamila Dorien Edith
Eline Elif Elise Esmee Eva Fadoua Farah Fatima Femke Fenne Floor Greetje Gulsen Hajar Hanna Hatice Heleen Hilal Hilde
Ilse Imane Inaya Irem Isabel Jade Janneke Jasmijn Jikke Joanna Jolien Judith Karima Karin Kasia Khadija Kim Laila Latifa
Leila Lena Leontien Liesbeth Lisanne Loes Lotte Louise Lutske Maaike Machteld Magda Malika Manon Margriet Maria Marit
Marloes Melike Merel Mieke Mirjam Monique Nadia Nadine Najat Natasja Nienke Nina Noortje Olga Olivia Paula Petra Pien
Priya Radha Ragna Rania Rashida Renske Ronja Roos Sabine Safia Salma Samira Sara Saskia Selma Shanice Sharon Sietske
Sigrid Simone Sofia Tamara Thirza Tineke Ursula Vera Wendy Wietske Willemijn Yasmina Yvonne Zainab Zeynep Zoe""".split()  # noqa: SIM905
)
"""Those of VOORNAMEN that a mother in the demo may have; the others are for a father."""
VADERNAMEN = tuple(naam for naam in VOORNAMEN if naam not in MOEDERNAMEN)
KINDERNAMEN = tuple(
    """Aaliyah Abel Adam Ahmed Amira Anna Anouk Arda Aya Ayoub Ben Bo Boaz Bram Cato Ceylin Daan Daniel Dani David
Defne Dex Elias Elif Elin Emma Eva Evi Ezra Fadi Faye Fay Feline Fenna Fien Finn Floris Gijs Guusje Hamza
Hannah Hidde Hugo Ilyas Imran Ines Isa Isaac Ivy Jack Jaimy Jan Jasmijn Jayda Jens Jip Joep Jolie Jonas
Joris Julia Juul Kai Kaan Kiki Kyan Lars Lauren Layla Leah Lena Levi Liam Lieke Lina Linde Liv Livia Lotte
Lou Luca Lucas Luna Lynn Maud Maan Mats Maria Marwa Mason Max Maya Meryem Mika Mila Milan Milou Mohamed
Mohamad Moos Morris Nadia Naomi Nayla Nikki Nina Noor Nora Norah Nour Nova Olivia Omar Oscar Otis Owen
Philou Pim Pleun Puck Quinn Raf Rayan Rosa Roos Ruben Saar Sam Sami Samir Sara Sem Senna Siem Sofia Sophie
Stan Stijn Suus Suze Sven Tess Thijs Tijn Tim Tobias Tom Veerle Vera Vince Willem Xavi Yara Yusuf Yasmin
Youssef Zara Zeynep Zoe Zofia""".split()  # noqa: SIM905
)
ACHTERNAMEN = tuple(
    """Aalderink|Achahbar|Adelaar|Afkir|Akdeniz|Akkermate|van der Aalst|Baarsma|Bakhuis|Balci|Belhadj
van den Berkel|Bezemer|Biersteker|Blankevoort|Boekesteyn|Bouazza|ter Braak|Brandsma|Brouwersma|Bulut|Cengiz
Chaouki|Coppelman|van Dalenoord|Demirtas|Dijkgraafs|Djorai|Doornekamp|van Duinhoven|El Bakkali|El Fassi
El Hamdaoui|Elzevier|van Engelenhoven|Erdogmus|Essink|Ettaibi|Faddegon|van der Feen|Fokkinga|Frankenhuis
Gangadin|van Geelkerken|Gerritzen|Gieling|van Ginhoven|Goossensen|Groenesteyn|Gunaydin|Haverkort|Hazelaar
van Heemsbergen|Heijdeman|Hofstra|Hoogerwaard|Houtkamp|Idrissi|IJsseldijk|Ilhan|Jongbloet|Jurgens|Kaandorp
Karadeniz|Kerkhoven|Keizerswaard|Klaverdijk|Kloosterhuis|van der Kolk|Koopal|Kosterman|Kowalik|Krabbenbos
Kuipershoek|Laarhoven|van Landschot|Leeflang|van Lievenoogen|Lindhout|Lobregt|Loonstra|Maasdijk|Mahabier
van Meerbeek|Meulendijk|Middelbeek|Mokhtari|Molenbroek|Mouhoub|Nagtegaal|Nieuwpoort|Nooteboom|Noordhuizen
Ouali|Oosterling|van Oudheusden|Ozturkmen|Pannekoek|Paternotte|Pawlak|Peerdeman|Pinas|van der Plassche
Plokker|Ramautar|Rasenberg|Reijgersberg|van Rhenen|Ridderhof|Rietdekker|Roelofzen|van Roosendaal|Roozenboom
Rozemeijer|Saidi|Sardjoe|Schaapveld|Schellekens|Schoonewille|Sewnath|Slagmolen|Slotboom|Smeenk
van Somerenbeek|Spaansen|Spijkerboer|Steenbeek|van Steenoven|Stoutjesdijk|Swaanenburg|Tahiri|Tabakman
van Tellingen|Terlouw|Tielemansen|Tigchelaar|Toprakci|Treurniet|van Uffelen|Uijtewaal|Uyar|Vaartjes|Vegterlo
van Velsenaar|Veldkampen|Verduijn|Vermaasen|Vlasblom|Voortallen|Vreugdenhil|Waardenaar|Wagensveld
van der Wateren|Weerdenburg|Wesselingh|Westerhuizen|Wiersinga|Wijnbelt|van Wolferen|Woudstra|Yildirim
Zaalberg|Zandstrand|Zeegelaar|Zevenhuizen|Zijlmans|Zomerdijk|Zouhair|van Zuylekom""".replace("\n", "|").split("|")
)
VOORVOEGSELS = ("van der ", "van den ", "van ", "ter ", "de ")


@dataclass(frozen=True)
class Naam:
    """A name in parts, as the network stores it."""

    voornaam: str
    tussenvoegsel: str
    achternaam: str

    @property
    def vol(self) -> str:
        """As it is said."""
        return " ".join(deel for deel in (self.voornaam, self.tussenvoegsel, self.achternaam) if deel)


def split_surname(achternaam: str) -> tuple[str, str]:
    """The prefix and the rest: ``van der Kolk`` → ``van der``, ``Kolk``."""
    for voor in VOORVOEGSELS:
        if achternaam.startswith(voor):
            return voor.strip(), achternaam[len(voor) :]
    return "", achternaam


def draw_surname(lot: random.Random) -> tuple[str, str]:
    """A prefix and a surname."""
    return split_surname(lot.choice(ACHTERNAMEN))


def draw_parent(lot: random.Random, aanduiding: str) -> str:
    """A first name that readers expect of a ``moeder`` or a ``vader``."""
    return lot.choice(MOEDERNAMEN if aanduiding == "moeder" else VADERNAMEN)


def draw_names(lot: random.Random, aantal: int, bezet: set[str]) -> list[Naam]:
    """So many different full names, none of them in ``bezet``."""
    gezien = set(bezet)
    namen: list[Naam] = []
    while len(namen) < aantal:
        naam = Naam(lot.choice(VOORNAMEN), *draw_surname(lot))
        if naam.vol not in gezien:
            gezien.add(naam.vol)
            namen.append(naam)
    return namen
