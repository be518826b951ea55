//! Mail (RFC 5322, MIME): a plain body, and files attached.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// A mail as its program saves it.
pub(crate) struct Mail<'a> {
    /// `Name <address>`.
    pub(crate) from: (&'a str, &'a str),
    pub(crate) to: (&'a str, &'a str),
    pub(crate) subject: &'a str,
    pub(crate) date: jiff::civil::Date,
    /// A number that no other mail has.
    pub(crate) number: u32,
    pub(crate) body: &'a str,
    /// File name and bytes.
    pub(crate) attached: Vec<(&'a str, &'a [u8])>,
}

/// Writes a mail.
pub(crate) fn written(mail: &Mail) -> Vec<u8> {
    let day = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        [mail.date.weekday().to_monday_zero_offset() as usize];
    let month = MONTHS[(mail.date.month() - 1) as usize];
    let (hour, minute) = (8 + mail.number % 10, mail.number % 60);
    let mut out = String::new();
    let mut line = |text: String| {
        out.push_str(&text);
        out.push_str("\r\n");
    };
    line(format!("From: {} <{}>", word(mail.from.0), mail.from.1));
    line(format!("To: {} <{}>", word(mail.to.0), mail.to.1));
    line(format!("Subject: {}", word(mail.subject)));
    line(format!(
        "Date: {day}, {:02} {month} {} {hour:02}:{minute:02}:00 +0100",
        mail.date.day(),
        mail.date.year()
    ));
    line(format!(
        "Message-ID: <{:08x}.{}@agence.example>",
        mail.number,
        mail.date.year()
    ));
    line("MIME-Version: 1.0".into());
    let boundary = format!("=_part_{:08x}", mail.number);
    let body = quoted(mail.body);
    let plain = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n";
    if mail.attached.is_empty() {
        line(format!("{plain}\r\n{body}"));
        return out.into_bytes();
    }
    line(format!(
        "Content-Type: multipart/mixed; boundary=\"{boundary}\"\r\n"
    ));
    line(format!("--{boundary}\r\n{plain}\r\n{body}"));
    for (name, bytes) in &mail.attached {
        line(format!(
            "--{boundary}\r\nContent-Type: {}; name=\"{}\"",
            media(name),
            word(name)
        ));
        line(format!(
            "Content-Disposition: attachment; filename*=utf-8''{}",
            percent(name)
        ));
        line("Content-Transfer-Encoding: base64\r\n".into());
        let text = STANDARD.encode(bytes);
        let mut rest = text.as_str();
        while !rest.is_empty() {
            let (now, later) = rest.split_at(rest.len().min(76));
            line(now.to_owned());
            rest = later;
        }
    }
    line(format!("--{boundary}--"));
    out.into_bytes()
}

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// Writes a header's text, as RFC 2047 words of at most 45 bytes each where it is not plain.
fn word(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut words: Vec<String> = vec![String::new()];
    for c in text.chars() {
        if words.last().is_some_and(|last| last.len() + c.len_utf8() > 42) {
            words.push(String::new());
        }
        words.last_mut().expect("the list starts with one").push(c);
    }
    let words: Vec<String> = words
        .iter()
        .map(|part| format!("=?utf-8?B?{}?=", STANDARD.encode(part)))
        .collect();
    words.join("\r\n ")
}

/// Writes a body as quoted-printable.
fn quoted(body: &str) -> String {
    let mut out = String::new();
    for line in body.lines() {
        let mut width = 0;
        for byte in line.bytes() {
            let piece = match byte {
                b'!'..=b'<' | b'>'..=b'~' | b' ' => char::from(byte).to_string(),
                _ => format!("={byte:02X}"),
            };
            if width + piece.len() > 73 {
                out.push_str("=\r\n");
                width = 0;
            }
            width += piece.len();
            out.push_str(&piece);
        }
        out.push_str("\r\n");
    }
    out
}

fn percent(name: &str) -> String {
    name.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-' | b'_' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

fn media(name: &str) -> &'static str {
    let end = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    match end.as_str() {
        "pdf" => "application/pdf",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "tif" | "tiff" => "image/tiff",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => "application/octet-stream",
    }
}
