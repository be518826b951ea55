//! Widths of the PDF base fonts (Adobe font metrics), by which every page is laid out, drawn as PDF or as pixels.

use crate::ink::Face;

/// Helvetica, from the space to the tilde, in thousandths of the size.
const SANS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
    556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
/// Helvetica Bold.
const BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278,
    556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584,
    556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
    333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];
/// Times Roman; bold and italic differ by little and are set by it too.
const SERIF: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
    389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
    500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
    278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];

/// Measures a run, in points.
pub(crate) fn width(run: &str, face: Face, size: f32) -> f32 {
    run.chars().map(|c| f32::from(advance(c, face))).sum::<f32>() * size / 1000.0
}

/// Cuts a text into lines of at most `room` points.
pub(crate) fn wrap(text: &str, face: Face, size: f32, room: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line, face, size) + width(word, face, size) + size * 0.28 <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Encodes a run in the PDF's WinAnsi, the encoding of the base fonts; what it lacks is a question mark.
pub(crate) fn win_ansi(run: &str) -> Vec<u8> {
    run.chars()
        .map(|c| match c {
            ' '..='~' | '\u{a0}'..='\u{ff}' => c as u32 as u8,
            '€' => 0x80,
            '…' => 0x85,
            'Œ' => 0x8c,
            '‘' => 0x91,
            '’' => 0x92,
            '“' => 0x93,
            '”' => 0x94,
            '•' => 0x95,
            '–' => 0x96,
            '—' => 0x97,
            'œ' => 0x9c,
            _ => b'?',
        })
        .collect()
}

fn advance(c: char, face: Face) -> u16 {
    let table = match face {
        Face::Sans => &SANS,
        Face::Bold => &BOLD,
        Face::Serif | Face::SerifBold | Face::Italic => &SERIF,
        Face::Mono => return 600,
    };
    let wide = face == Face::Sans || face == Face::Bold;
    match c {
        '€' => return if wide { 556 } else { 500 },
        '—' | '…' => return 1000,
        '–' => return if wide { 556 } else { 500 },
        '°' => return 400,
        '²' | '³' => return if wide { 333 } else { 300 },
        '«' | '»' => return if wide { 556 } else { 500 },
        '•' => return 350,
        'œ' => return if wide { 944 } else { 722 },
        _ => {}
    }
    let plain = plain(c);
    let place = (plain as u32).wrapping_sub(0x20) as usize;
    table.get(place).copied().unwrap_or(556)
}

fn plain(c: char) -> char {
    match c {
        'à' | 'â' | 'ä' | 'á' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' | 'ó' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'É' | 'È' | 'Ê' | 'Ë' => 'E',
        'À' | 'Â' => 'A',
        'Î' | 'Ï' => 'I',
        'Ô' | 'Ö' => 'O',
        'Û' | 'Ü' => 'U',
        'Ç' => 'C',
        '’' | '‘' => '\'',
        '\u{a0}' => ' ',
        _ => c,
    }
}
