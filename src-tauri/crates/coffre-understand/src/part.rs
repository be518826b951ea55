//! The parts that people play in a dossier.

use crate::coded::coded;

coded! {
    /// The part that a person plays in a dossier; it decides which rule keeps his papers.
    Part {
        /// Sells, or gives the mandate.
        Seller = "seller",
        /// Sells as heir.
        Heir = "heir",
        /// Spouse or partner of a seller, who must agree.
        Spouse = "spouse",
        /// Acts for a seller.
        Proxy = "proxy",
        /// Owns or controls a selling company.
        BeneficialOwner = "beneficial-owner",
        /// Buys: his offer was accepted.
        Buyer = "buyer",
        /// Acts for a buyer.
        BuyerProxy = "buyer-proxy",
        /// Has made an offer.
        Candidate = "candidate",
        /// Has asked or visited.
        Prospect = "prospect",
        /// Lives in the property.
        Tenant = "tenant",
        /// Notary of either side.
        Notary = "notary",
        /// Works for the agency under a contract of employment.
        Employee = "employee",
        /// Works for the agency as a self-employed contractor.
        Contractor = "contractor",
        /// Applies for work.
        Applicant = "applicant",
        /// Complains, or is in dispute with the agency.
        Complainant = "complainant",
        /// Anything else.
        Other = "other",
    }
}
