//! Tables written by hand from part 3 of the domain page: what each case needs, from whom, and before what.

use super::*;

/// The rows that apply, in the order of the list.
fn table(facts: &Facts) -> String {
    let list = list(facts);
    assert_eq!(list.questions, [], "every flag is answered");
    let mut states: Vec<_> = list.rows.iter().collect();
    states.sort_by_key(|state| state.row.order);
    let line = |state: &&RowState<'_>| {
        let need = match state.need {
            Need::Obligatory => "Ob",
            Need::IfApplicable => "If",
            Need::Practice => "P",
        };
        let (code, supplier, due) = (
            state.row.code.as_str(),
            state.supplier.code(),
            state.row.due.code(),
        );
        let inside = if state.row.internal { " internal" } else { "" };
        format!("{need:<2} {code:<18} {supplier:<12} {due}{inside}")
            .trim_end()
            .to_owned()
    };
    states.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn compare(facts: &Facts, expected: &str) {
    let expected: Vec<&str> = expected.trim().lines().map(str::trim).collect();
    assert_eq!(table(facts), expected.join("\n"));
}

#[test]
fn house_in_wallonia() {
    compare(
        &sale(Region::Wallonia, PropertyType::House, &[]),
        "
        Ob mandate            agency       advertising
        Ob identity-sellers   seller       mandate
        Ob identity-buyers    buyer        offer
        Ob proof-of-address   seller       compromis
        Ob aml-sheet          agency       compromis internal
        Ob title-deed         seller       compromis
        Ob accepted-offer     agency       compromis
        Ob compromis          agency       deed
        Ob peb                seller       advertising
        Ob electrical         seller       deed
        Ob soil-wallonia      seller       compromis
        Ob urbanism-wallonia  seller       compromis
        P  flood              agency       advertising
        P  cadastral          agency       compromis
        P  notaries           agency       compromis
        P  deposit            agency       deed
        P  keys               agency       deed
        ",
    );
}

#[test]
fn let_house_in_brussels_with_a_tank_works_and_a_mortgage() {
    let flags = [Flag::Let, Flag::Tank, Flag::WorksSince2001, Flag::Mortgage];
    compare(
        &sale(Region::Brussels, PropertyType::House, &flags),
        "
        Ob mandate            agency       advertising
        Ob identity-sellers   seller       mandate
        Ob identity-buyers    buyer        offer
        Ob proof-of-address   seller       compromis
        Ob aml-sheet          agency       compromis internal
        Ob title-deed         seller       compromis
        Ob accepted-offer     agency       compromis
        Ob compromis          agency       deed
        Ob peb                seller       advertising
        Ob electrical         seller       deed
        Ob soil-brussels      seller       compromis
        Ob urbanism-brussels  municipality advertising
        P  flood              agency       advertising
        If tank               seller       compromis
        If diu                seller       deed
        P  cadastral          agency       compromis
        If lease              seller       compromis
        If mortgage           seller       deed
        P  notaries           agency       compromis
        P  deposit            agency       deed
        P  keys               agency       deed
        ",
    );
}

#[test]
fn old_house_in_flanders() {
    compare(
        &sale(Region::Flanders, PropertyType::House, &[Flag::BuiltBefore2001]),
        "
        Ob mandate            agency       advertising
        Ob identity-sellers   seller       mandate
        Ob identity-buyers    buyer        offer
        Ob proof-of-address   seller       compromis
        Ob aml-sheet          agency       compromis internal
        Ob title-deed         seller       compromis
        Ob accepted-offer     agency       compromis
        Ob compromis          agency       deed
        Ob peb                seller       advertising
        Ob electrical         seller       deed
        Ob soil-flanders      seller       compromis
        Ob urbanism-flanders  agency       advertising
        Ob flood              agency       advertising
        Ob asbestos           seller       compromis
        P  cadastral          agency       compromis
        P  notaries           agency       compromis
        P  deposit            agency       deed
        P  keys               agency       deed
        ",
    );
}

#[test]
fn flat_in_brussels() {
    compare(
        &sale(Region::Brussels, PropertyType::Flat, &[Flag::CoOwnership]),
        "
        Ob mandate            agency       advertising
        Ob identity-sellers   seller       mandate
        Ob identity-buyers    buyer        offer
        Ob proof-of-address   seller       compromis
        Ob aml-sheet          agency       compromis internal
        Ob title-deed         seller       compromis
        Ob accepted-offer     agency       compromis
        Ob compromis          agency       deed
        Ob peb                seller       advertising
        Ob electrical         seller       deed
        Ob soil-brussels      seller       compromis
        Ob urbanism-brussels  municipality advertising
        P  flood              agency       advertising
        P  cadastral          agency       compromis
        If coownership        syndic       offer
        If coownership-notary syndic       deed
        If coownership-deed   seller       compromis
        P  notaries           agency       compromis
        P  deposit            agency       deed
        P  keys               agency       deed
        ",
    );
}

#[test]
fn old_flat_in_flanders() {
    let flags = [Flag::CoOwnership, Flag::BuiltBefore2001];
    compare(
        &sale(Region::Flanders, PropertyType::Flat, &flags),
        "
        Ob mandate            agency       advertising
        Ob identity-sellers   seller       mandate
        Ob identity-buyers    buyer        offer
        Ob proof-of-address   seller       compromis
        Ob aml-sheet          agency       compromis internal
        Ob title-deed         seller       compromis
        Ob accepted-offer     agency       compromis
        Ob compromis          agency       deed
        Ob peb                seller       advertising
        Ob electrical         seller       deed
        Ob soil-flanders      seller       compromis
        Ob urbanism-flanders  agency       advertising
        Ob flood              agency       advertising
        Ob asbestos           seller       compromis
        P  cadastral          agency       compromis
        If coownership        syndic       offer
        If coownership-notary syndic       deed
        If coownership-deed   seller       compromis
        P  notaries           agency       compromis
        P  deposit            agency       deed
        P  keys               agency       deed
        ",
    );
}

#[test]
fn new_flat_in_wallonia_sold_by_proxy() {
    let flags = [
        Flag::CoOwnership,
        Flag::WaterSince2021,
        Flag::WorksSince2001,
        Flag::Proxy,
    ];
    compare(
        &sale(Region::Wallonia, PropertyType::Flat, &flags),
        "
        Ob mandate            agency       advertising
        Ob identity-sellers   seller       mandate
        Ob identity-buyers    buyer        offer
        Ob proof-of-address   seller       compromis
        Ob aml-sheet          agency       compromis internal
        Ob title-deed         seller       compromis
        If proxy              seller       compromis
        Ob accepted-offer     agency       compromis
        Ob compromis          agency       deed
        Ob peb                seller       advertising
        Ob electrical         seller       deed
        Ob soil-wallonia      seller       compromis
        Ob urbanism-wallonia  seller       compromis
        P  flood              agency       advertising
        If certibeau          seller       compromis
        If diu                seller       deed
        P  cadastral          agency       compromis
        If coownership        syndic       offer
        If coownership-notary syndic       deed
        If coownership-deed   seller       compromis
        P  notaries           agency       compromis
        P  deposit            agency       deed
        P  keys               agency       deed
        ",
    );
}

#[test]
fn land_in_wallonia() {
    compare(
        &sale(Region::Wallonia, PropertyType::Land, &[Flag::Planning]),
        "
        Ob mandate            agency       advertising
        Ob identity-sellers   seller       mandate
        Ob identity-buyers    buyer        offer
        Ob proof-of-address   seller       compromis
        Ob aml-sheet          agency       compromis internal
        Ob title-deed         seller       compromis
        Ob accepted-offer     agency       compromis
        Ob compromis          agency       deed
        Ob soil-wallonia      seller       compromis
        Ob urbanism-wallonia  seller       compromis
        P  flood              agency       advertising
        P  cadastral          agency       compromis
        If planning           municipality compromis
        P  notaries           agency       compromis
        P  deposit            agency       deed
        P  keys               agency       deed
        ",
    );
}

#[test]
fn land_in_flanders() {
    compare(
        &sale(Region::Flanders, PropertyType::Land, &[]),
        "
        Ob mandate            agency       advertising
        Ob identity-sellers   seller       mandate
        Ob identity-buyers    buyer        offer
        Ob proof-of-address   seller       compromis
        Ob aml-sheet          agency       compromis internal
        Ob title-deed         seller       compromis
        Ob accepted-offer     agency       compromis
        Ob compromis          agency       deed
        Ob soil-flanders      seller       compromis
        Ob urbanism-flanders  agency       advertising
        Ob flood              agency       advertising
        P  cadastral          agency       compromis
        P  notaries           agency       compromis
        P  deposit            agency       deed
        P  keys               agency       deed
        ",
    );
}

#[test]
fn succession_in_wallonia_with_a_minor_heir_and_a_married_one() {
    let flags = [Flag::Succession, Flag::ProtectedPerson, Flag::Couple];
    compare(
        &sale(Region::Wallonia, PropertyType::House, &flags),
        "
        Ob mandate            agency       advertising
        Ob identity-sellers   seller       mandate
        Ob identity-buyers    buyer        offer
        Ob proof-of-address   seller       compromis
        Ob aml-sheet          agency       compromis internal
        Ob title-deed         seller       compromis
        If civil-status       seller       compromis
        If inheritance-deed   notary       compromis
        If judge-authorisation seller       compromis
        Ob accepted-offer     agency       compromis
        Ob compromis          agency       deed
        Ob peb                seller       advertising
        Ob electrical         seller       deed
        Ob soil-wallonia      seller       compromis
        Ob urbanism-wallonia  seller       compromis
        P  flood              agency       advertising
        P  cadastral          agency       compromis
        P  notaries           agency       compromis
        P  deposit            agency       deed
        P  keys               agency       deed
        ",
    );
}

#[test]
fn mixed_property_of_a_company_in_brussels() {
    compare(
        &sale(Region::Brussels, PropertyType::Mixed, &[Flag::Company]),
        "
        Ob mandate            agency       advertising
        Ob identity-sellers   seller       mandate
        Ob identity-buyers    buyer        offer
        Ob proof-of-address   seller       compromis
        Ob aml-sheet          agency       compromis internal
        Ob ubo-extract        agency       compromis internal
        Ob title-deed         seller       compromis
        If company            seller       compromis
        Ob accepted-offer     agency       compromis
        Ob compromis          agency       deed
        Ob peb                seller       advertising
        Ob electrical         seller       deed
        Ob soil-brussels      seller       compromis
        Ob urbanism-brussels  municipality advertising
        P  flood              agency       advertising
        P  cadastral          agency       compromis
        P  notaries           agency       compromis
        P  deposit            agency       deed
        P  keys               agency       deed
        ",
    );
}
