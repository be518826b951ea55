//! E-mail: the first lines of its paper are its head.

use jiff::civil::Date;

use crate::sheet::Filled;

const HEADS: [(&str, &str); 6] = [
    ("De : ", "From"),
    ("À : ", "To"),
    ("Objet : ", "Subject"),
    ("Van : ", "From"),
    ("Aan : ", "To"),
    ("Onderwerp : ", "Subject"),
];

/// Writes a formatted message of a day, as most programs send them: HTML alone, senders with their names.
pub(crate) fn formatted(lines: &[Filled], date: Date) -> Vec<u8> {
    let (head, body) = parted(lines);
    let html = format!(
        "<html><head><style>p {{ font-family: Calibri }}</style></head><body>\r\n{}</body></html>\r\n",
        paragraphs(&body, "<p style=\"margin:0 0 8px\">", "</p>")
    );
    let stamp = date.strftime("%a, %-d %b %Y 19:22:47 +0200");
    let lines =
        "Content-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
    format!(
        "Date: {stamp}\r\n{head}MIME-Version: 1.0\r\n{lines}{}",
        quoted(&html, false)
    )
    .into_bytes()
}

/// Writes a message of a day as text in Base64 and as HTML, of which a reader takes one.
pub(crate) fn in_two_forms(lines: &[Filled], date: Date) -> Vec<u8> {
    let (head, body) = parted(lines);
    let html = format!(
        "<div dir=\"ltr\">{}</div>\r\n",
        paragraphs(&body, "<div>", "</div><br>")
    );
    let stamp = date.strftime("%a, %d %b %Y 12:06:31 +0100");
    let plain = in_base64(&format!("{}\r\n", body.join("\r\n")));
    let part = "\r\n--=_two\r\nContent-Type: text/";
    format!(
        "MIME-Version: 1.0\r\n{head}Date: {stamp}\r\nContent-Type: multipart/alternative; boundary=\"=_two\"\r\n{part}plain; charset=\"UTF-8\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{plain}{part}html; charset=\"UTF-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{}\r\n--=_two--\r\n",
        quoted(&html, false)
    )
    .into_bytes()
}

/// The head, of the first lines, and the lines of the body.
fn parted(lines: &[Filled]) -> (String, Vec<String>) {
    let (mut head, mut body) = (String::new(), Vec::new());
    for line in lines {
        let text = line.text();
        let known = HEADS
            .into_iter()
            .find_map(|(mark, name)| Some((name, text.strip_prefix(mark)?)));
        match known.filter(|_| body.is_empty()) {
            Some((name, value)) => match value.split_once(" <") {
                Some((who, address)) => {
                    head.push_str(&format!(
                        "{name}: =?UTF-8?Q?{}?= <{address}\r\n",
                        quoted(who, true)
                    ));
                }
                None if name == "Subject" => {
                    head.push_str(&format!("{name}: =?UTF-8?Q?{}?=\r\n", quoted(value, true)));
                }
                None => head.push_str(&format!("{name}: {value}\r\n")),
            },
            None => body.push(text),
        }
    }
    (head, body)
}

fn paragraphs(body: &[String], open: &str, close: &str) -> String {
    let paragraph = |text: &String| {
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        format!("{open}{text}{close}\r\n")
    };
    body.iter().map(paragraph).collect()
}

/// Base64 (RFC 2045), in lines of 76 signs.
fn in_base64(text: &str) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for line in text.as_bytes().chunks(57) {
        for three in line.chunks(3) {
            let byte = |place: usize| u32::from(three.get(place).copied().unwrap_or(0));
            let bits = (byte(0) << 16) | (byte(1) << 8) | byte(2);
            for place in 0..4 {
                let sign = SIGNS[(bits >> (18 - 6 * place)) as usize & 63];
                out.push(if place as usize > three.len() {
                    '='
                } else {
                    char::from(sign)
                });
            }
        }
        out.push_str("\r\n");
    }
    out
}

/// Writes a message of a day.
pub(crate) fn message(lines: &[Filled], date: Date) -> Vec<u8> {
    let mut head = String::new();
    let mut body = String::new();
    for line in lines {
        let text = line.text();
        let known = [("De : ", "From"), ("À : ", "To"), ("Objet : ", "Subject")]
            .into_iter()
            .find_map(|(mark, name)| Some((name, text.strip_prefix(mark)?)));
        match known.filter(|_| body.is_empty()) {
            Some(("Subject", value)) => {
                head.push_str(&format!("Subject: =?UTF-8?Q?{}?=\r\n", quoted(value, true)))
            }
            Some((name, value)) => head.push_str(&format!("{name}: <{value}>\r\n")),
            None => body.push_str(&format!("{text}\r\n\r\n")),
        }
    }
    let stamp = date.strftime("%a, %d %b %Y 08:41:12 +0100");
    let lines =
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
    format!(
        "{head}Date: {stamp}\r\nMIME-Version: 1.0\r\n{lines}{}",
        quoted(&body, false)
    )
    .into_bytes()
}

/// Quoted-printable (RFC 2045), and its form for heads (RFC 2047).
fn quoted(text: &str, head: bool) -> String {
    let mut out = String::new();
    let mut column = 0;
    for byte in text.bytes() {
        let plain = match byte {
            b'=' => false,
            b' ' | b'?' | b'_' => !head,
            b'\r' | b'\n' | b'!'..=b'~' => true,
            _ => false,
        };
        if column > 70 && !head {
            out.push_str("=\r\n");
            column = 0;
        }
        if plain {
            out.push(char::from(byte));
            column = if byte == b'\n' { 0 } else { column + 1 };
        } else {
            out.push_str(&format!("={byte:02X}"));
            column += 3;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_examples_of_base64_come_out() {
        for (text, written) in [
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(in_base64(text).trim_end(), written);
        }
    }
}
