//! Identity cards and proofs of address.

use super::{Kind, official};

pub(super) const KINDS: &[Kind] = &[
    official("carte-identite", 0, &["CI recto verso {nom}", "carte identité {prenom} {nom}", "ID {nom}"], "
%recto
_Copie d’une carte SPECIMEN, sans valeur – {prenom} {nom}
%verso
"),
    official("preuve-adresse", 2, &["composition de ménage {nom}", "certificat résidence {nom}"], "
^Commune de {commune}|Service Population – guichet 4|Place communale 1, {commune}
>{commune}, le {date}
# Composition de ménage
L’Officier de l’état civil soussigné certifie que la personne désignée ci-après est inscrite aux registres de la population de la commune à l’adresse indiquée.
@Nom|{nom}
@Prénoms|{prenom}
@Date et lieu de naissance|{naissance} – {lieu_naissance}
@Numéro national|{niss}
@Adresse|{adresse}
@Inscrit depuis le|[[14/02/2009||03/11/2015||22/06/2018]]
[[Le ménage est composé d’une personne.||Le ménage est composé de deux personnes.||Le ménage est composé de quatre personnes.]]
Le présent certificat est délivré pour servir de renseignement administratif. Il n’a de valeur que revêtu du sceau de la commune.
*COMMUNE DE {commune}|État civil
!L’Officier de l’état civil, par délégation
"),
];
