//! Tables that spreadsheets of Belgium read and write: semicolons, quotes where they are needed (RFC 4180 otherwise).

/// Signs with which a spreadsheet begins a formula; a cell that begins with one gets an apostrophe before it.
const FORMULA: [char; 5] = ['=', '+', '-', '@', '\t'];

/// One line of a table for a spreadsheet.
pub fn line(cells: &[&str]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    format!("{}\r\n", cells.join(";"))
}

fn quoted(cell: &str) -> String {
    let begins = cell.starts_with(FORMULA) || cell.starts_with('\'');
    let cell = if begins {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    if cell.contains([';', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

/// The rows of a table with the line on which each begins, from 1; a comma or a tab between cells is understood too, by the
/// first line. Empty lines are passed over.
pub(super) fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().next().unwrap_or_default();
    let between = [';', '\t', ',']
        .into_iter()
        .find(|sign| first.contains(*sign))
        .unwrap_or(';');
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut inside, mut begun, mut at) = (false, 1, 1);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if inside && signs.peek() == Some(&'"') => {
                cell.push('"');
                signs.next();
            }
            '"' if inside => inside = false,
            '"' if cell.is_empty() => inside = true,
            '\r' if !inside => {}
            '\n' if !inside => {
                row.push(std::mem::take(&mut cell));
                rows.push((begun, std::mem::take(&mut row)));
                at += 1;
                begun = at;
            }
            sign if sign == between && !inside => row.push(std::mem::take(&mut cell)),
            sign => {
                at += usize::from(sign == '\n');
                cell.push(sign);
            }
        }
    }
    row.push(cell);
    rows.push((begun, row));
    rows.retain(|(_, row)| row.iter().any(|cell| !cell.trim().is_empty()));
    for (_, row) in &mut rows {
        for cell in row {
            let plain = cell.strip_prefix('\'').map(ToOwned::to_owned);
            *cell = plain.unwrap_or_else(|| std::mem::take(cell));
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let cells = ["a;b", "il dit \"oui\"", "=1+1", "'x", "deux\nlignes", "", "été"];
        assert_eq!(rows(&line(&cells)), [(1, cells.map(str::to_owned).to_vec())]);
    }

    #[test]
    fn no_cell_begins_a_formula() {
        for cell in ["=cmd()", "+1", "-2", "@x"] {
            assert!(line(&[cell]).starts_with('\''), "{cell}");
        }
    }

    #[test]
    fn a_table_saved_with_tabs_or_commas_and_a_mark_is_understood() {
        let rows = rows("\u{feff}folder,files\r\n\r\n\"a, b\",2\r\n");
        assert_eq!(rows[1], (3, vec!["a, b".to_owned(), "2".to_owned()]));
    }
}
