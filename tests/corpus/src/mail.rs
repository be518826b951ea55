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
    let (mut head, mut body) = (String::new(), String::new());
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
            None => body.push_str(&format!(
                "<p style=\"margin:0 0 8px\">{}</p>\r\n",
                text.replace('&', "&amp;").replace('<', "&lt;")
            )),
        }
    }
    let stamp = date.strftime("%a, %-d %b %Y 19:22:47 +0200");
    let html = format!(
        "<html><head><style>p {{ font-family: Calibri }}</style></head><body>\r\n{body}</body></html>\r\n"
    );
    let lines =
        "Content-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
    format!(
        "Date: {stamp}\r\n{head}MIME-Version: 1.0\r\n{lines}{}",
        quoted(&html, false)
    )
    .into_bytes()
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
