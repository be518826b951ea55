//! The sheet as two A4 pages of HTML.

use std::fmt::Write;

use coffre_secret::SecretText;

use super::words::Words;
use super::{Key, SheetContent, SheetPart, plain, qr, spaced};

const STYLE: &str = include_str!("sheet.css");

/// The square key-stone with its round seal.
const MARK: &str = r##"<svg viewBox="0 0 48 48" aria-hidden="true"><g fill="none" stroke="#000" stroke-width="2.4"><path d="M8 4h32l4 40H4z"/><circle cx="24" cy="24" r="10.5"/></g><circle cx="24" cy="24" r="6" fill="#000"/></svg>"##;

/// Years that the trial table has room for; one more and an agency name of 200 characters pushes it into the foot.
const TRIALS: usize = 4;

pub(super) fn draw(content: &SheetContent<'_>, key: &Key<'_>, words: &Words) -> SecretText {
    // Room for all of it, so that no shorter copy of the key is left behind by a growing buffer.
    let mut page = String::with_capacity(64 * 1024);
    let agency = escape(content.agency);
    write!(
        page,
        r#"<!doctype html><html lang="{tag}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title><style>{STYLE}</style></head><body>
"#,
        tag = words.tag,
        title = words.title,
    )
    .expect("a String takes text");
    let made_on = (words.date)(content.made_on);
    first_page(&mut page, content, key, words);
    foot(&mut page, &agency, &made_on, words, 1);
    second_page(&mut page, content.part, words);
    foot(&mut page, &agency, &made_on, words, 2);
    page.push_str("</body></html>\n");
    SecretText::new(page)
}

fn first_page(page: &mut String, content: &SheetContent<'_>, key: &Key<'_>, words: &Words) {
    let (which, warning) = match content.part {
        SheetPart::Whole => (words.whole.to_owned(), words.whole_warning),
        SheetPart::OneOfThree(holder) => (
            words
                .one_of_three
                .replace("{letter}", &holder.letter().to_string()),
            words.one_of_three_warning,
        ),
    };
    let agency = escape(content.agency);
    write!(
        page,
        r#"<section class="page"><header>{MARK}<div><h1>{}</h1><p>{agency}</p></div><p class="which">{which}</p></header>
<p class="warning">{warning}</p><p class="keep">{}</p>
<h2>{}</h2><div class="key"><div class="typed"><ol><li>{}</li>"#,
        words.title,
        words.keep,
        words.key,
        Key::PREFIX,
    )
    .expect("a String takes text");
    for line in key.lines() {
        page.push_str("<li>");
        for group in line {
            write!(page, "<span>{group}</span>").expect("a String takes text");
        }
        page.push_str("</li>");
    }
    let checksum = escape(&spaced(content.checksum));
    write!(
        page,
        r#"</ol><p class="check">{} <b>{checksum}</b></p><p class="note">{}</p></div>"#,
        words.checksum, words.alphabet,
    )
    .expect("a String takes text");
    qr::draw(page, key);
    write!(
        page,
        r#"</div><dl><dt>{}</dt><dd class="id">{}</dd><dt>{}</dt><dd class="id">{}</dd><dt>{}</dt><dd>{}</dd>
<dt>{}</dt><dd class="blank"></dd></dl>
<h2>{}</h2><p>{}</p><table><tr><th>{}</th><th>{}</th><th>{}</th></tr>"#,
        words.vault,
        escape(&spaced(content.vault)),
        words.fingerprint,
        escape(&spaced(content.fingerprint)),
        words.made_on,
        (words.date)(content.made_on),
        words.kept_at,
        words.drill,
        words.drill_how,
        words.drill_date,
        words.drill_result,
        words.drill_signature,
    )
    .expect("a String takes text");
    for _ in 0..TRIALS {
        page.push_str("<tr><td></td><td></td><td></td></tr>");
    }
    page.push_str("</table>\n");
}

fn second_page(page: &mut String, part: SheetPart, words: &Words) {
    write!(
        page,
        r#"<section class="page"><header>{MARK}<div><h1>{}</h1></div></header><p class="lead">{}</p>
<h2>{}</h2><p>{}</p><ol class="steps">"#,
        words.use_title,
        words.use_program,
        words.by_hand_title,
        unbroken(words.by_hand),
    )
    .expect("a String takes text");
    for step in plain::steps(part, words) {
        write!(page, "<li>{}", unbroken(step.what)).expect("a String takes text");
        if !step.commands.is_empty() {
            write!(page, "<pre>{}</pre>", step.commands.join("\n")).expect("a String takes text");
        }
        page.push_str("</li>");
    }
    writeln!(page, "</ol><h2>{}</h2><p>{}</p>", words.after_title, words.after).expect("a String takes text");
}

/// The foot of a page, and its end.
fn foot(page: &mut String, agency: &str, made_on: &str, words: &Words, number: usize) {
    let count = words.page.replace("{n}", &number.to_string()).replace("{m}", "2");
    writeln!(
        page,
        "<footer><span>{agency} · {made_on}</span><span>{count}</span></footer></section>"
    )
    .expect("a String takes text");
}

/// The sentence with names such as `key-a.txt` kept on one line.
fn unbroken(sentence: &str) -> String {
    let is_name = |word: &str| word.is_ascii() && word.contains('-') && word.contains('.');
    let keep = |word| {
        if is_name(word) {
            format!("<span class=\"name\">{word}</span>")
        } else {
            word.to_owned()
        }
    };
    sentence.split(' ').map(keep).collect::<Vec<_>>().join(" ")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
