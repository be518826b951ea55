use jiff::civil::date;

use super::*;

const TODAY: Date = date(2025, 11, 3);

fn read(text: &str, digits: Digits) -> Vec<(Date, Role)> {
    let words = Words::of_text(text);
    find(text, &words, digits, TODAY)
        .into_iter()
        .map(|found| (found.date, found.role))
        .collect()
}

fn days(text: &str) -> Vec<Date> {
    read(text, Digits::Exact)
        .into_iter()
        .map(|(day, _)| day)
        .collect()
}

#[test]
fn the_forms_of_four_languages_are_one_day() {
    for text in [
        "14/03/2025",
        "14.03.2025",
        "14-3-2025",
        "14 03 2025",
        "14/03/25",
        "2025-03-14",
        "2025-03-14T10:15:22+01:00",
        "14 mars 2025",
        "14 maart 2025",
        "14 mrt. 2025",
        "14. März 2025",
        "14 March 2025",
        "March 14, 2025",
        "14th of March 2025",
        "14 MAR/MAA 2025",
        "le quatorze mars deux mille vingt-cinq",
        "op veertien maart tweeduizend vijfentwintig",
        "L'an deux mille vingt-cinq, le quatorze mars",
        "In het jaar tweeduizend vijfentwintig, op veertien maart",
    ] {
        assert_eq!(days(text), [date(2025, 3, 14)], "{text}");
    }
}

#[test]
fn first_days_and_years_in_words_are_read() {
    assert_eq!(days("le 1er juillet 2024"), [date(2024, 7, 1)]);
    assert_eq!(
        days("le premier août mil neuf cent nonante-huit"),
        [date(1998, 8, 1)]
    );
    assert_eq!(days("le vingt et un mai deux mille quatre"), [date(2004, 5, 21)]);
    assert_eq!(
        days("op eenendertig januari negentienhonderd achtennegentig"),
        [date(1998, 1, 31)]
    );
}

#[test]
fn a_day_is_read_as_deeds_and_recognition_write_it() {
    for text in [
        "l'an deux mille huit, le treize du mois de mars",
        "het jaar tweeduizend acht, op de dertiende maart",
        "het jaar tweeduizend en acht, de 13e maart",
        "de dertiende maart tweeduizend acht",
    ] {
        assert_eq!(days(text), [date(2008, 3, 13)], "{text}");
    }
    assert_eq!(days("le Ler mars 2024"), [date(2024, 3, 1)]);
}

#[test]
fn what_is_no_date_is_none() {
    for text in [
        "31/02/2025",
        "081/00.12.34",
        "12.5.2 article",
        "1.058 €",
        "BE68 5390 0754 7034",
        "85.07.30-033.28",
        "2025-014",
    ] {
        assert_eq!(days(text), [], "{text}");
    }
}

#[test]
fn letters_in_a_recognised_date_are_digits() {
    assert_eq!(read("l4/O3/2O25", Digits::Exact), []);
    assert_eq!(
        read("le l4/O3/2O25", Digits::Lenient)
            .first()
            .map(|found| found.0),
        Some(date(2025, 3, 14))
    );
}

#[test]
fn the_words_beside_a_date_say_what_it_is() {
    let rows = [
        ("Fait à Valbois, le 14/03/2025", Role::Closed),
        ("Opgemaakt te Zavelbeek op 14/03/2025", Role::Closed),
        ("déclare avoir visité ce 14/03/2025", Role::Closed),
        ("Établi le 14/03/2025", Role::Signed),
        ("Modèle de bail, édition du 14/03/2018", Role::State),
        ("Situation au 14/03/2025", Role::State),
        ("Date : 14/03/2025", Role::Labelled),
        ("Date du contrôle : 14/03/2025", Role::Inspected),
        ("née à Liège le 14/03/1985", Role::Life),
        ("Date de naissance : 14/03/1985", Role::Life),
        ("Geboortedatum\n14/03/1985", Role::Life),
        ("valable jusqu’au 14/03/2035", Role::Validity),
        ("Geldig tot 14/03/2035", Role::Validity),
        ("la loi du 18 septembre 2017", Role::Cited),
        ("suivant compromis du 14/03/2025", Role::Cited),
        ("au sujet du compromis signé le 14/03/2025", Role::Cited),
        ("avenant au compromis de vente signé le 14/03/2025", Role::Cited),
        ("permis d’urbanisme délivré le 14/03/1992", Role::Cited),
        ("Votre demande du 14/03/2025", Role::Cited),
        ("prenant cours le 14/03/2025", Role::Start),
    ];
    for (text, role) in rows {
        assert_eq!(
            read(text, Digits::Exact).first().map(|found| found.1),
            Some(role),
            "{text}"
        );
    }
}

#[test]
fn the_second_day_of_a_period_is_the_last() {
    let found = read("Validité : 01.02.2020 - 01.02.2030", Digits::Exact);
    assert_eq!(
        found,
        [
            (date(2020, 2, 1), Role::Start),
            (date(2030, 2, 1), Role::Validity)
        ]
    );
}

#[test]
fn the_machine_readable_zone_tells_the_expiry() {
    let card =
        "IDBEL591191706<458<<<<<<<<<<<<\n8507300M3003158BEL85073003328<\nEXEMPLE<<JEAN<<<<<<<<<<<<<<<<<";
    let digit = |digits: &str| {
        let weights = [7, 3, 1].into_iter().cycle();
        digits
            .chars()
            .zip(weights)
            .map(|(c, w)| c.to_digit(10).unwrap() * w)
            .sum::<u32>()
            % 10
    };
    let card = card.replace(
        "8507300M3003158",
        &format!("850730{}M300315{}", digit("850730"), digit("300315")),
    );
    assert!(read(&card, Digits::Exact).contains(&(date(2030, 3, 15), Role::Validity)));
}

#[test]
fn a_paper_is_dated_by_its_signature_not_by_births_or_laws() {
    let text = "Compromis de vente\nMonsieur X, né à Liège le 3 mai 1970\nsuivant la loi du 18 septembre 2017\nFait à Liège, le 14 mars 2025.";
    let words = Words::of_text(text);
    let found = find(text, &words, Digits::Exact, TODAY);
    let chosen = document_date(text, &found, &words, false, TODAY);
    assert_eq!(chosen[0].date, date(2025, 3, 14));
    assert!(chosen[0].confidence > 0.9);
}

#[test]
fn a_day_to_come_dates_no_document() {
    let text = "Date : 14/03/2030";
    let words = Words::of_text(text);
    let found = find(text, &words, Digits::Exact, TODAY);
    assert!(document_date(text, &found, &words, false, TODAY).is_empty());
}

#[test]
fn stamps_of_copiers_and_telephones_are_read_in_names() {
    for name in [
        "Scan_20250314_0912.pdf",
        "20250314_101522.jpg",
        "WhatsApp Image 2025-03-14 at 10.22.31.jpeg",
        "doc00482320250314091233.pdf",
        "offre 14.03.2025.pdf",
    ] {
        let words = Words::of_name(name);
        assert_eq!(
            in_name(crate::words::stem(name), &words, TODAY).map(|found| found.0),
            Some(date(2025, 3, 14)),
            "{name}"
        );
    }
    let number = "IMG_4821.HEIC";
    assert_eq!(in_name(number, &Words::of_name(number), TODAY), None);
}

fn chosen(text: &str) -> Option<(Date, f32)> {
    let words = Words::of_text(text);
    let found = find(text, &words, Digits::Exact, TODAY);
    let first = document_date(text, &found, &words, false, TODAY)
        .into_iter()
        .next()?;
    Some((first.date, first.confidence))
}

#[test]
fn a_place_and_a_day_on_a_line_date_a_letter_and_other_lines_ask() {
    let sure = |text: &str| chosen(text).is_some_and(|(_, confidence)| confidence >= 0.9);
    assert!(sure("Agence\nValbois-sur-Orne, le 14/03/2025\nMadame,"));
    assert!(!sure("Agence\nInvitations parties le 14/03/2025\nMadame,"));
    assert!(!sure("Agence\nle 14/03/2025 nous passerons\nMadame,"));
}

#[test]
fn the_close_of_a_paper_goes_before_a_day_on_which_another_was_made() {
    let text = "Titre : établi le 02/02/2024\nFait à Valbois, le 14/03/2025";
    let (day, confidence) = chosen(text).expect("a date");
    assert!(day == date(2025, 3, 14) && confidence >= 0.9);
}

#[test]
fn a_day_that_goes_on_in_the_next_line_is_one() {
    let day = date(2025, 3, 14);
    assert_eq!(
        chosen("Valbois, le 14 mars\n2025").map(|found| found.0),
        Some(day)
    );
}
