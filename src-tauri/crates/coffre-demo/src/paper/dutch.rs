//! The pieces of a Flemish sale, in Dutch.

use super::{Kind, act, letter, official};

pub(super) const KINDS: &[Kind] = &[
    letter("nl:mandat", 0, &["bemiddelingsopdracht {nom}", "opdracht getekend"], "
^{agence}|{agence_adresse}|KBO {agence_bce} – {agence_tel}
# Bemiddelingsovereenkomst
>Dossier {ref}
## Tussen
{vendeurs_id}
hierna “de opdrachtgever”, en {agence}, vertegenwoordigd door {agent}, hierna “het kantoor”.
## Artikel 1 – Voorwerp
De opdrachtgever belast het kantoor exclusief met de verkoop van de {bien_type} gelegen te {bien}, kadastraal gekend als {parcelle}, oppervlakte {surface} m².
## Artikel 2 – Vraagprijs
@Vraagprijs|{prix} €
@Ereloon|3 % van de verkoopprijs, te vermeerderen met 21 % btw
## Artikel 3 – Duur
De opdracht gaat in op {mandat} en eindigt op {mandat_fin}. De consument kan de overeenkomst binnen veertien dagen herroepen wanneer ze buiten het kantoor werd gesloten.
## Artikel 4 – Attesten
De opdrachtgever stemt ermee in dat het kantoor het bodemattest, de vastgoedinformatie, het EPC, de elektrische keuring en het asbestattest opvraagt.
Opgemaakt te {commune} op {date}, in zoveel exemplaren als er partijen zijn.
!{vendeurs}|Voor het kantoor, {agent}
"),
    act("nl:compromis", 0, &["verkoopovereenkomst getekend", "compromis Zavelbeek v2"], "
# Onderhandse verkoopovereenkomst
## De verkoper
{vendeurs_id}
## De koper
{acquereurs_id}
## Artikel 1 – Het goed
De verkoper verkoopt aan de koper, die aanvaardt, een {bien_type} met aanhorigheden gelegen te {bien}, kadastraal gekend {parcelle}, groot {surface} m².
## Artikel 2 – Prijs
De prijs bedraagt {offre} €. De koper betaalt een voorschot van {acompte} € op de derdenrekening {iban_tiers} met mededeling {comm}. Het saldo van {solde} € wordt betaald bij het verlijden van de authentieke akte.
## Artikel 3 – Opschortende voorwaarde
De verkoop wordt gesloten onder de opschortende voorwaarde dat de koper binnen zes weken een krediet van {montant} € verkrijgt.
## Artikel 4 – Bodem
Het bodemattest vermeldt dat er voor deze grond geen gegevens beschikbaar zijn in het grondeninformatieregister.
## Artikel 5 – Stedenbouw
Het goed ligt in woongebied. Er is geen herstelvordering ingesteld en er rust geen voorkooprecht op het goed. De P-score en G-score zijn [[A||B]].
## Artikel 6 – EPC, elektriciteit, asbest
Het EPC met nummer {peb_num} vermeldt label {peb}. De keuring van de elektrische installatie is [[conform||niet conform]]. Het asbestattest werd vóór ondertekening meegedeeld.
## Artikel 7 – Akte
De akte wordt verleden door {notaire_v} en {notaire_a}, uiterlijk vier maanden na ondertekening.
Opgemaakt te {commune} op {date}.
!{vendeurs}|{acquereurs}
"),
    letter("nl:offre", 0, &["bod {nom}", "aankoopbod {nom}"], "
^{agence}|{agence_adresse}|{agence_tel}
# Aankoopbod
Ondergetekende, {personne}, wonende te {adresse}, gsm {gsm}, brengt een vast bod uit op de {bien_type} gelegen te {bien}.
@Geboden prijs|{offre} €
@Geldig|zeven dagen
@Opschortende voorwaarde|[[krediet binnen zes weken||geen]]
De koper verklaart het goed bezocht te hebben en zijn identiteitskaart te hebben voorgelegd.
Opgemaakt te {commune} op {date}.
!{personne}
"),
    official("bodemattest", 12, &["bodemattest {parcelle_num}"], "
^Bodemattest – fictief uittreksel|Nummer A{num}
# Bodemattest
@Perceel|{parcelle}
@Gemeente|{commune}
@Datum|{date}
## Inhoud
Er zijn voor deze grond geen relevante gegevens over de bodemkwaliteit beschikbaar in het grondeninformatieregister.
Dit attest vervangt alle vorige attesten. Het moet vóór het sluiten van de overeenkomst aan de verwerver worden meegedeeld.
"),
    official("vastgoedinformatie", 12, &["vastgoedinformatie {commune}"], "
^Gemeente {commune}|Dienst Omgeving|Dossier VIP-{num}
# Vastgoedinformatie
@Adres|{bien}
@Perceel|{parcelle}
@Bestemming gewestplan|woongebied
@Omgevingsvergunning|[[1978 – bouwen van een woning||2004 – plaatsen van een veranda]]
@Bouwmisdrijf|geen vaststelling
@Voorkooprecht|neen
@Onroerend erfgoed|[[neen||vastgesteld als bouwkundig erfgoed]]
@Leegstand|neen
@P-score / G-score|[[A / A||B / A]]
Afgeleverd op {date}. Dit uittreksel is één jaar geldig voor de akte.
!Voor het college
"),
    official("nl:peb", 120, &["EPC {rue}"], "
^Energieprestatiecertificaat (fictief)|Certificaatnummer {peb_num}
# EPC
@Adres|{bien}
@Bouwjaar|{annee}
@Datum|{date}
%peb
@Energielabel|{peb}
@Energiescore|{kwh} kWh/(m² jaar)
## Aanbevelingen
- plaats dakisolatie van minstens 24 cm ;
- vervang enkel glas door hoogrendementsglas ;
- overweeg een warmtepomp.
"),
    official("nl:pv-electrique", 300, &["elektrische keuring"], "
^Keuringsorganisme Volt-Zeker (fictief)|Verslag {num}
# Verslag van onderzoek – elektrische installatie
@Adres|{bien}
@Eigenaar|{vendeurs}
@Datum|{date}
@Aardingsweerstand|[[14,2||22,8]] Ω
@Differentieel|300 mA
@Opmerkingen|[[ééndraadsschema ontbreekt||geen]]
Besluit : de installatie is [[conform||niet conform ; de koper heeft achttien maanden na de akte]].
!De agent-bezoeker
"),
];
