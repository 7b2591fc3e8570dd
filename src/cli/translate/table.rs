//! Columns of text, each as wide as its widest cell.

use crate::i18n::columns;

/// How a column is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Set {
    /// Words begin at the start.
    Start,
    /// Numbers end at the end.
    End,
}

/// Lays rows out below a header, two spaces between columns and none at the end of a line.
pub(super) fn table(header: &[String], set: &[Set], rows: &[Vec<String>]) -> String {
    let all: Vec<Vec<String>> =
        std::iter::once(header.to_vec()).chain(rows.iter().cloned()).collect();
    self::rows(set, &all)
}

/// Lays rows out without a header.
pub(super) fn rows(set: &[Set], rows: &[Vec<String>]) -> String {
    let width = |column: usize| rows.iter().map(|row| columns(&row[column])).max().unwrap_or(0);
    let widths: Vec<usize> = (0..set.len()).map(width).collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for ((cell, set), width) in row.iter().zip(set).zip(&widths) {
            let space = " ".repeat(width - columns(cell));
            match set {
                Set::Start => line.extend([cell, &*space]),
                Set::End => line.extend([&*space, cell]),
            }
            line.push_str("  ");
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Set, table};

    #[test]
    fn columns_are_as_wide_as_what_is_in_them() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = [row(["租约", "10", "à jour"]), row(["a", "9", ""])];
        let text = table(&row(["Guide", "N", "État"]), &[Set::Start, Set::End, Set::Start], &rows);
        assert_eq!(text, "Guide   N  État\n租约   10  à jour\na       9\n");
    }
}
