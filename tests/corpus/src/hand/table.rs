//! Tables: a ruled grid of which the first row is the head.

use super::press::Press;

/// Sets one row below what is there.
pub(crate) fn row(press: &mut Press<'_>, cells: &[String]) {
    let head = !press.in_table;
    if head {
        press.y += press.size * 0.6;
    }
    let size = press.size * 0.92;
    let room = press.right - press.left;
    // The first column holds the words, the others mostly figures.
    let others = room * if cells.len() > 2 { 0.6 } else { 0.42 } / (cells.len().max(2) - 1) as f32;
    let first = room - others * (cells.len().max(2) - 1) as f32;
    let wrapped: Vec<Vec<String>> = cells
        .iter()
        .enumerate()
        .map(|(place, cell)| {
            let wide = if place == 0 { first } else { others };
            press.typeface.wrap(cell, head, size, wide - 8.0)
        })
        .collect();
    let rows = wrapped.iter().map(Vec::len).max().unwrap_or(1).max(1);
    let high = rows as f32 * size * 1.25 + size * 0.5;
    press.turn_over(high);
    let (top, left) = (press.y, press.left);
    if head {
        press.bar(left, top, room, high, 222);
    }
    let mut x = left;
    for (place, lines) in wrapped.into_iter().enumerate() {
        let wide = if place == 0 { first } else { others };
        for (number, text) in lines.into_iter().enumerate() {
            let y = top + size * 1.15 + number as f32 * size * 1.25;
            press.sheet.runs.push(crate::sheet::Run {
                x: x + 4.0,
                y,
                size,
                bold: head,
                text,
            });
        }
        press.frame(x, top, x + wide, top + high);
        x += wide;
    }
    press.y = top + high;
    press.in_table = true;
}
