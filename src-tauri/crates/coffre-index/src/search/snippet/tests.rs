use proptest::prelude::*;

use super::*;

fn snippet(text: &str, query: &str) -> Option<Snippet> {
    make(text, &wanted_words(&Query::parse(query).unwrap()))
}

fn marked(text: &str, query: &str) -> Vec<String> {
    let snippet = snippet(text, query).unwrap();
    snippet
        .highlights
        .iter()
        .map(|range| snippet.text[range.clone()].to_owned())
        .collect()
}

#[test]
fn words_are_marked_with_their_accents() {
    assert_eq!(
        marked("Acte d'hérédité et HEREDITE", "hérédité"),
        ["hérédité", "HEREDITE"]
    );
    assert_eq!(
        marked("he\u{301}re\u{301}dite\u{301}.", "heredite"),
        ["he\u{301}re\u{301}dite\u{301}"]
    );
}

#[test]
fn ligatures_are_marked_whole() {
    assert_eq!(marked("le cœur et le coeur", "coeur"), ["cœur", "coeur"]);
}

#[test]
fn phrases_and_prefixes_are_marked_whole() {
    assert_eq!(
        marked("l'acte de  vente, la vente", "\"acte de vente\""),
        ["acte de  vente"]
    );
    assert_eq!(
        marked("compromission du compromis", "compro*"),
        ["compromission", "compromis"]
    );
}

#[test]
fn excluded_words_are_not_marked() {
    assert_eq!(marked("bail et brouillon", "bail -brouillon"), ["bail"]);
}

#[test]
fn a_text_without_the_words_has_no_snippet() {
    assert_eq!(snippet("rien ici", "bail"), None);
    assert_eq!(snippet("", "bail"), None);
}

#[test]
fn a_long_text_is_cut_around_the_match() {
    let text = format!("{} compromis {}", "avant ".repeat(100), "après ".repeat(100));
    let snippet = snippet(&text, "compromis").unwrap();
    assert!(snippet.cut_before && snippet.cut_after);
    assert!(snippet.text.len() <= LENGTH + BEFORE, "{}", snippet.text.len());
    assert!(
        snippet.text.starts_with("avant ") && snippet.text.ends_with("après"),
        "cut between words"
    );
}

#[test]
fn a_short_text_is_shown_whole() {
    let snippet = snippet("un bail\nsigné", "bail").unwrap();
    assert_eq!(snippet.text, "un bail signé");
    assert!(!snippet.cut_before && !snippet.cut_after);
}

proptest! {
    #[test]
    fn ranges_lie_on_character_boundaries_in_order(
        text in "[ a-cé\u{301}œ🏠\\n]{0,400}",
        query in "[a-cé\u{301}œ*\" ]{1,12}",
    ) {
        if let Some(snippet) = snippet(&text, &query) {
            let mut last = 0;
            for range in &snippet.highlights {
                prop_assert!(range.start >= last && range.start < range.end);
                prop_assert!(snippet.text.get(range.clone()).is_some());
                last = range.end;
            }
            prop_assert!(!snippet.highlights.is_empty());
        }
    }
}
