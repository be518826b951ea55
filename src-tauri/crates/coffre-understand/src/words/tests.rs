use super::*;

fn texts(words: &Words) -> Vec<&str> {
    words.words.iter().map(|word| word.text.as_str()).collect()
}

#[test]
fn words_are_folded_and_know_their_place() {
    let text = "Acte d’hérédité\nŒuvre";
    let words = Words::of_text(text);
    assert_eq!(texts(&words), ["acte", "d", "heredite", "oeuvre"]);
    assert_eq!(&text[words.words[2].range.clone()], "hérédité");
    assert_eq!(words.words[3].line, 1);
}

#[test]
fn composed_and_decomposed_accents_are_one_word() {
    assert_eq!(
        texts(&Words::of_text("E\u{301}loi\u{308}se")),
        texts(&Words::of_text("Éloïse"))
    );
}

#[test]
fn a_word_parted_at_the_end_of_a_line_is_one() {
    let text = "crédit hypothé-\ncaire accordé";
    let words = Words::of_text(text);
    assert_eq!(texts(&words), ["credit", "hypothecaire", "accorde"]);
    assert_eq!(&text[words.words[1].range.clone()], "hypothé-\ncaire");
}

#[test]
fn a_dash_before_a_capital_parts_words() {
    assert_eq!(texts(&Words::of_text("Saint-\nOrban")), ["saint", "orban"]);
}

#[test]
fn spaced_letters_are_a_word() {
    assert_eq!(
        texts(&Words::of_text("C O M P R O M I S de vente")),
        ["compromis", "de", "vente"]
    );
}

#[test]
fn pages_are_counted_by_form_feeds() {
    let words = Words::of_text("un\u{c}deux\ntrois");
    let pages: Vec<usize> = words.words.iter().map(|word| word.page).collect();
    assert_eq!(pages, [0, 1, 1]);
}

#[test]
fn names_part_at_capitals_and_digits() {
    let name = "Certificat_PEBDupont20250314 (2).pdf";
    let words = Words::of_name(name);
    assert_eq!(texts(&words), ["certificat", "pebdupont", "20250314", "2"]);
    let camel = Words::of_name("ciRectoDupont2.jpg");
    assert_eq!(texts(&camel), ["ci", "recto", "dupont", "2"]);
    assert_eq!(&"ciRectoDupont2.jpg"[camel.words[2].range.clone()], "Dupont");
}
