//! One line of source as a terminal can show it: tabs become spaces, what is hidden is spelled out, and a long line is cut
//! around its mark. Byte ranges of the source come out as byte ranges of what is shown.

use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use super::plain::push_plain;

const TAB: usize = 4;

/// A line ready to be shown. A mark that fell outside what is shown is `None`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ShownLine {
    pub(super) text: String,
    pub(super) marks: Vec<Option<Range<usize>>>,
}

/// One character of the source and what stands for it.
struct Cell {
    /// Where it begins in the source line.
    at: usize,
    shown: String,
    /// The column in which it begins, and how many it takes.
    column: usize,
    width: usize,
}

/// Shows a line in at most `width` columns. The first mark decides which part of a long line is shown.
pub(super) fn show(line: &str, marks: &[Range<usize>], width: usize, ellipsis: &str) -> ShownLine {
    let focus = marks.first().map_or(0, |mark| mark.start);
    // Only the neighbourhood of the mark can be seen; a line of many megabytes is not laid out whole.
    let near = line.floor_char_boundary(focus.saturating_sub(8 * width))..line.ceil_char_boundary(focus + 8 * width);
    let cells = cells(line, near.clone());
    let window = window(&cells, focus, width, ellipsis.width(), near.start > 0, near.end < line.len());
    print(&cells, &window, marks, near.end, ellipsis)
}

fn cells(line: &str, near: Range<usize>) -> Vec<Cell> {
    let mut column = 0;
    let lay_out = |(at, character): (usize, char)| {
        let mut shown = String::new();
        match character {
            '\t' => shown.extend(std::iter::repeat_n(' ', TAB - column % TAB)),
            _ => push_plain(&mut shown, character),
        }
        let cell = Cell { at: near.start + at, column, width: shown.width(), shown };
        column += cell.width;
        cell
    };
    line[near.clone()].char_indices().map(lay_out).collect()
}

/// The cells that are shown, and whether something was cut on either side.
struct Window {
    cells: Range<usize>,
    cut_left: bool,
    cut_right: bool,
}

fn window(cells: &[Cell], focus: usize, width: usize, ellipsis: usize, more_left: bool, more_right: bool) -> Window {
    let total = cells.last().map_or(0, |cell| cell.column + cell.width);
    if total <= width && !more_left && !more_right {
        return Window { cells: 0..cells.len(), cut_left: false, cut_right: false };
    }
    let room = width.saturating_sub(2 * ellipsis).max(1);
    let mark = cells.iter().find(|cell| cell.at >= focus).map_or(total, |cell| cell.column);
    // A third of the room goes to what stands before the mark; near the end of the line, more.
    let left = mark.saturating_sub(room / 3).min(total.saturating_sub(room));
    let first = cells.partition_point(|cell| cell.column < left);
    let last = cells.partition_point(|cell| cell.column + cell.width <= left + room);
    let cells_shown = first..last.max(first);
    Window { cut_left: more_left || first > 0, cut_right: more_right || last < cells.len(), cells: cells_shown }
}

fn print(cells: &[Cell], window: &Window, marks: &[Range<usize>], end: usize, ellipsis: &str) -> ShownLine {
    let mut text = if window.cut_left { ellipsis.to_owned() } else { String::new() };
    // For each cell shown, where it begins in the source and in what is shown; the last entry is the end of both.
    let mut places = Vec::with_capacity(window.cells.len() + 1);
    for cell in &cells[window.cells.clone()] {
        places.push((cell.at, text.len()));
        text.push_str(&cell.shown);
    }
    places.push((cells.get(window.cells.end).map_or(end, |cell| cell.at), text.len()));
    if window.cut_right {
        text.push_str(ellipsis);
    }
    let marks = marks.iter().map(|mark| place_mark(mark, &places, &mut text)).collect();
    ShownLine { text, marks }
}

/// Where a mark lies in what is shown. A mark of nothing covers one column, if need be one past the end of the line.
fn place_mark(mark: &Range<usize>, places: &[(usize, usize)], text: &mut String) -> Option<Range<usize>> {
    let (&(first, _), &(last, text_end)) = (places.first()?, places.last()?);
    if mark.start < first || mark.start > last {
        return None;
    }
    let shown_at = |at: usize| places.iter().find(|(source, _)| *source >= at).map_or(text_end, |(_, shown)| *shown);
    let (start, end) = (shown_at(mark.start), shown_at(mark.end));
    if start == text.len() {
        text.push(' ');
    }
    let one = start + text[start..].chars().next().map_or(1, char::len_utf8);
    Some(start..end.max(one))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(line: &str, mark: Range<usize>, width: usize) -> (String, String) {
        let shown = show(line, &[mark], width, "…");
        let range = shown.marks[0].clone().unwrap();
        assert!(shown.text.width() <= width + 1, "{}", shown.text);
        (shown.text.clone(), shown.text[range].to_owned())
    }

    #[test]
    fn a_short_line_stays_whole() {
        assert_eq!(marked("kvk 62019163", 4..12, 40), ("kvk 62019163".into(), "62019163".into()));
    }

    #[test]
    fn tabs_stop_at_fours_and_marks_follow() {
        assert_eq!(marked("\ta\tb", 3..4, 40), ("    a   b".into(), "b".into()));
    }

    #[test]
    fn a_mark_on_nothing_covers_one_column() {
        assert_eq!(marked("", 0..0, 40), (" ".into(), " ".into()));
        assert_eq!(marked("ab", 2..2, 40), ("ab ".into(), " ".into()));
        assert_eq!(marked("aé", 1..1, 40), ("aé".into(), "é".into()));
    }

    #[test]
    fn what_is_hidden_is_marked_whole() {
        assert_eq!(marked("a\u{202e}b", 1..4, 40), ("a<U+202E>b".into(), "<U+202E>".into()));
    }

    #[test]
    fn a_long_line_is_cut_around_its_mark() {
        let line = format!("{}HIER{}", "x".repeat(3000), "y".repeat(3000));
        let (text, mark) = marked(&line, 3000..3004, 40);
        assert_eq!((text.as_str(), mark.as_str()), ("…xxxxxxxxxxxxHIERyyyyyyyyyyyyyyyyyyyyyy…", "HIER"));
    }

    #[test]
    fn the_ends_of_a_long_line_are_shown_whole() {
        let line = format!("EEN{}TWEE", "x".repeat(100));
        assert_eq!(marked(&line, 0..3, 20).0, "EENxxxxxxxxxxxxxxx…");
        assert_eq!(marked(&line, 103..107, 20).0, "…xxxxxxxxxxxxxxTWEE");
        assert_eq!(marked(&line, 107..107, 20).0, "…xxxxxxxxxxxxxxTWEE ");
    }

    #[test]
    fn a_mark_longer_than_the_width_is_cut_too() {
        let (text, mark) = marked(&"z".repeat(5000), 10..4990, 40);
        assert_eq!(text.width(), 39);
        assert!(mark.len() < 40, "{mark}");
    }

    #[test]
    fn wide_characters_are_never_halved() {
        let (text, mark) = marked(&"汉".repeat(200), 300..303, 21);
        assert_eq!((text.as_str(), mark.as_str()), ("…汉汉汉汉汉汉汉汉汉…", "汉"));
    }

    #[test]
    fn a_mark_outside_the_window_is_none() {
        let line = "x".repeat(500);
        let shown = show(&line, &[0..3, 400..403], 40, "…");
        assert_eq!(shown.marks[1], None);
    }

    #[test]
    fn a_line_of_megabytes_is_quick() {
        let line = "x".repeat(32 << 20);
        let middle = line.len() / 2;
        assert_eq!(marked(&line, middle..middle + 1, 80).0.width(), 80);
    }
}
