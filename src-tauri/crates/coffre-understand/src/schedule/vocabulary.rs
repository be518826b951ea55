//! The closed vocabularies of a rule.

use crate::coded::coded;

coded! {
    /// What a period means.
    Nature {
        /// The law wants it kept at least so long.
        Minimum = "minimum",
        /// It may be kept no longer.
        Maximum = "maximum",
        /// The law wants it kept so long and then erased: a minimum and a maximum of one length.
        MinimumThenErase = "minimum-then-erase",
        /// The agency's own default, which yields to minima and maxima.
        Choice = "choice",
        /// Worth knowing; keeps and erases nothing.
        Information = "information",
    }
}

coded! {
    /// What happens at the end.
    EndAction {
        /// It is destroyed.
        Destroy = "destroy",
        /// What names people is taken out.
        Anonymise = "anonymise",
        /// A person looks first.
        Review = "review",
        /// It is taken off the site, portal or window.
        Unpublish = "unpublish",
    }
}

coded! {
    /// What a rule is about.
    Target {
        /// The copy in the vault.
        Copy = "copy",
        /// What is published of it outside; the copy in the vault is not touched.
        Publication = "publication",
    }
}

coded! {
    /// How sure the source of a rule is.
    Confidence {
        /// High.
        High = "H",
        /// Medium.
        Medium = "M",
        /// Low.
        Low = "L",
    }
}

coded! {
    /// To what a version applies from its day on; this is the transition rule.
    Scope {
        /// To events on that day or later; earlier ones keep the earlier version.
        Events = "events-from",
        /// To copies taken on that day or later; older copies keep the earlier version.
        NewCopies = "copies-from",
        /// From that day on to everything, older copies included.
        Everything = "everything",
    }
}

coded! {
    /// Who has looked at a rule.
    Review {
        /// Nobody yet: to be reviewed by your lawyer.
        Lawyer = "to-be-reviewed-by-your-lawyer",
        /// The agency's lawyer.
        Reviewed = "reviewed",
    }
}
