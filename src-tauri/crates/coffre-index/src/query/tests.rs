use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn parse(text: &str) -> Query {
    Query::parse(text).unwrap()
}

fn only_test(text: &str) -> Test {
    let query = parse(text);
    assert!(query.terms.is_empty(), "{text} has no words");
    query.filters.into_iter().next().unwrap().test
}

fn words(text: &str) -> Vec<Vec<String>> {
    parse(text).terms.into_iter().map(|term| term.words).collect()
}

#[test]
fn keys_of_three_languages_mean_the_same() {
    for (texts, expected) in [
        (["kind:peb", "genre:peb", "soort:peb"], Test::Kind("peb".into())),
        (
            ["person:dupont", "personne:dupont", "Persoon:dupont"],
            Test::Person("dupont".into()),
        ),
        (
            ["before:2024", "avant:2024", "voor:2024"],
            Test::Before(date(2024, 1, 1)),
        ),
        (
            ["after:2023-05", "après:05/2023", "na:2023-05"],
            Test::After(date(2023, 5, 31)),
        ),
        (
            ["after:2023-05", "apres:05/2023", "apre\u{300}s:2023-05"],
            Test::After(date(2023, 5, 31)),
        ),
        (
            ["in:ventes", "dans:ventes", "compartiment:ventes"],
            Test::Compartment("ventes".into()),
        ),
        (
            ["is:binned", "est:corbeille", "status:prullenbak"],
            Test::State(StateTest::Binned),
        ),
        (
            [
                "is:unknown-deadline",
                "est:échéance-inconnue",
                "is:\"onbekende vervaldatum\"",
            ],
            Test::State(StateTest::UnknownDeadline),
        ),
    ] {
        for text in texts {
            assert_eq!(only_test(text), expected, "{text}");
        }
    }
}

#[test]
fn type_is_a_file_type_or_else_a_kind() {
    assert_eq!(only_test("type:PDF"), Test::FileType(vec!["pdf".into()]));
    assert_eq!(only_test("type:compromis"), Test::Kind("compromis".into()));
}

#[test]
fn dates_are_read_in_both_orders() {
    for text in [
        "date:2024-03-14",
        "date:14/03/2024",
        "datum:14.3.2024",
        "date:14-03-2024",
    ] {
        assert_eq!(
            only_test(text),
            Test::Between(date(2024, 3, 14), date(2024, 3, 14)),
            "{text}"
        );
    }
    assert_eq!(
        only_test("date:2024-02"),
        Test::Between(date(2024, 2, 1), date(2024, 2, 29))
    );
}

#[test]
fn due_knows_spans_periods_and_overdue() {
    let span = |amount, unit| SpanAhead { amount, unit };
    for (text, expected) in [
        ("due:<30d", DueTest::Within(span(30, SpanUnit::Days))),
        ("échéance:<3mois", DueTest::Within(span(3, SpanUnit::Months))),
        ("vervalt:>2jaar", DueTest::Beyond(span(2, SpanUnit::Years))),
        ("due:2027", DueTest::Between(date(2027, 1, 1), date(2027, 12, 31))),
        ("due:<2027-03", DueTest::Before(date(2027, 3, 1))),
        ("due:>2027-03", DueTest::After(date(2027, 3, 31))),
        ("due:overdue", DueTest::Overdue),
    ] {
        assert_eq!(only_test(text), Test::Due(expected), "{text}");
    }
}

#[test]
fn a_span_at_the_end_of_the_calendar_stays_there() {
    let span = SpanAhead {
        amount: u16::MAX,
        unit: SpanUnit::Years,
    };
    assert_eq!(span.from_day(date(2026, 1, 1)), jiff::civil::Date::MAX);
}

#[test]
fn values_without_sense_are_named() {
    for (text, expected) in [
        ("before:soon", QueryError::BadDate { key: "before" }),
        ("avant:2024-13", QueryError::BadDate { key: "before" }),
        ("date:31/02/2024", QueryError::BadDate { key: "date" }),
        ("due:someday", QueryError::BadDue),
        ("is:lost", QueryError::UnknownState),
        ("kind:", QueryError::NoValue { key: "kind" }),
        ("kind:\"\"", QueryError::NoValue { key: "kind" }),
    ] {
        assert_eq!(Query::parse(text).unwrap_err(), expected, "{text}");
    }
}

#[test]
fn phrases_prefixes_and_exclusions_are_told_apart() {
    let query = parse(r#"compr* "acte de vente" -brouillon -kind:photo -"projet d'acte""#);
    let terms: Vec<_> = query
        .terms
        .iter()
        .map(|term| (term.words.join(" "), term.prefix, term.excluded))
        .collect();
    assert_eq!(
        terms,
        [
            ("compr".into(), true, false),
            ("acte de vente".into(), false, false),
            ("brouillon".into(), false, true),
            ("projet d acte".into(), false, true),
        ]
    );
    assert!(query.filters[0].excluded);
}

#[test]
fn a_short_prefix_is_a_whole_word() {
    assert!(!parse("ab*").terms[0].prefix);
    assert!(parse("abc*").terms[0].prefix);
}

#[test]
fn odd_characters_are_plain_text() {
    assert_eq!(
        words("l'acte (copie) n°12 AND OR NOT NEAR"),
        [
            vec!["l", "acte"],
            vec!["copie"],
            vec!["n", "12"],
            vec!["AND"],
            vec!["OR"],
            vec!["NOT"],
            vec!["NEAR"],
        ]
    );
    assert_eq!(words("85.07.30-033.28"), [vec!["85", "07", "30", "033", "28"]]);
    assert!(parse("!!! - * \" ° :").is_empty());
}

#[test]
fn a_word_before_a_colon_that_is_no_key_is_a_word() {
    assert_eq!(words("objet:maison"), [vec!["objet", "maison"]]);
}

#[test]
fn a_space_after_the_colon_is_allowed() {
    assert_eq!(only_test("personne: dupont"), Test::Person("dupont".into()));
}

#[test]
fn quoted_values_keep_their_spaces_with_any_quotes() {
    for text in [
        "dossier:\"rue haute\"",
        "dossier:« rue haute »",
        "dossier:“rue haute”",
        "dossier:\"rue haute",
    ] {
        assert_eq!(only_test(text), Test::Dossier("rue haute".into()), "{text}");
    }
}

#[test]
fn a_very_long_text_is_cut_to_the_first_words() {
    let query = parse(&"mot ".repeat(10_000));
    assert_eq!(
        query.terms.iter().map(|term| term.words.len()).sum::<usize>(),
        MOST_WORDS
    );
}

proptest! {
    #[test]
    fn any_text_parses_or_is_refused(text in any::<String>()) {
        let _ = Query::parse(&text);
    }

    #[test]
    fn text_without_a_colon_is_never_refused(text in "[^:]*") {
        prop_assert!(Query::parse(&text).is_ok());
    }
}
