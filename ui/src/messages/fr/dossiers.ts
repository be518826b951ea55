import type { DossierField, Phase } from "../../backend";

const phases: Record<Phase, string> = { mandate: "Mandat", offer: "Offre", compromis: "Compromis", deed: "Acte", closed: "Clos", other: "Autre" };
const fields: Record<DossierField, string> = { title: "Titre", reference: "Référence", property: "Bien", sort: "Sorte", "deed-planned": "Acte prévu le", opened: "Ouvert le", closed: "Clos le" };
/** Words for codes that the house may extend; a code without a word is shown as it is. */
const parts: Record<string, string> = { seller: "Vendeur", buyer: "Acquéreur", notary: "Notaire", prospect: "Candidat acquéreur", principal: "Commettant", heir: "Héritier", proxy: "Mandataire", tenant: "Locataire", owner: "Propriétaire", employee: "Employé", contractor: "Prestataire", complainant: "Plaignant", syndic: "Syndic", lawyer: "Avocat", colleague: "Confrère", contact: "Contact" };
const sorts: Record<string, string> = { sale: "Vente", letting: "Location", complaint: "Plainte", staff: "Personnel", contractor: "Prestataire" };

export const dossiers = {
  phases,
  fields,
  parts,
  sorts,
  title: "Dossiers",
  context: (count: number) => (count === 1 ? "1 dossier" : `${count} dossiers`),
  new: "Nouveau dossier",
  filter: "Filtrer",
  empty: "Aucun dossier.",
  emptyThen: "Un dossier réunit les pièces et les personnes d’une vente. Ctrl N en ouvre un.",
  noneHere: "aucun dossier",
  daysToDeed: (days: number) => (days < 0 ? "acte passé" : days === 0 ? "acte aujourd’hui" : days === 1 ? "acte demain" : `acte dans ${days} jours`),
  expiring: (count: number) => (count === 1 ? "1 pièce périme" : `${count} pièces périment`),
  tabs: { documents: "Pièces", people: "Personnes", dates: "Dates" },
  steps: "Phases",
  make: "Créer le dossier",
  name: "Titre du dossier",
  nameHint: "Par exemple : Vente – rue du Moulin 12, Jambes",
  seller: "Vendeur",
  sellerHint: "Vous pourrez ajouter les autres personnes ensuite.",
  addPerson: "Ajouter une personne",
  person: "Nom",
  part: "Qualité",
  email: "E-mail",
  telephone: "Téléphone",
  noPeople: "Personne n’est encore lié à ce dossier.",
  noDates: "Aucune date connue. Les dates font courir les délais de conservation.",
  addDate: "Ajouter une date",
  event: "Événement",
  takeBack: "Retirer la date",
  effect: (changed: number, unchanged: number) => `${changed} échéances changent, ${unchanged} restent.`,
  change: "Modifier le dossier",
};
