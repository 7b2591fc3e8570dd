//! Tables: rows are as wide as the head.

use super::super::{Alignment, Inlines, Table};
use super::blocks::Builder;
use crate::diagnostic::{Diagnostic, code};
use std::ops::Range;

/// A table that is being read.
pub(super) struct OpenTable {
    table: Table,
    row: Vec<Inlines>,
    has_head: bool,
    /// Where the last cell of the row ends in the body.
    cell_end: usize,
}

impl OpenTable {
    pub(super) fn new(columns: &[pulldown_cmark::Alignment]) -> Self {
        let alignment = |alignment: &pulldown_cmark::Alignment| match alignment {
            pulldown_cmark::Alignment::None | pulldown_cmark::Alignment::Left => Alignment::Start,
            pulldown_cmark::Alignment::Center => Alignment::Center,
            pulldown_cmark::Alignment::Right => Alignment::End,
        };
        let columns = columns.iter().map(alignment).collect();
        let table = Table { columns, head: Vec::new(), rows: Vec::new() };
        Self { table, row: Vec::new(), has_head: false, cell_end: 0 }
    }

    pub(super) fn cell(&mut self, cell: Inlines, end: usize) {
        self.row.push(cell);
        self.cell_end = end;
    }

    fn end_row(&mut self) {
        let mut row = std::mem::take(&mut self.row);
        row.resize(self.table.columns.len(), Inlines::default());
        row.shrink_to_fit();
        if std::mem::replace(&mut self.has_head, true) {
            self.table.rows.push(row);
        } else {
            self.table.head = row;
        }
    }

    pub(super) fn finish(mut self) -> Table {
        self.table.rows.shrink_to_fit();
        self.table
    }
}

impl Builder<'_> {
    /// Ends a row, and reports text behind its last cell, which no page would show.
    pub(super) fn end_row(&mut self, range: Range<usize>) {
        let Some(table) = &mut self.table else { return };
        table.end_row();
        let cell_end = table.cell_end;
        let rest = self.body.get(cell_end..range.end).unwrap_or("");
        let extra = rest.trim_start().strip_prefix('|').unwrap_or("").trim();
        let extra = extra.strip_suffix('|').unwrap_or(extra).trim();
        if !extra.is_empty() {
            let start = cell_end + (extra.as_ptr() as usize - rest.as_ptr() as usize);
            let columns = self.table.as_ref().map_or(0, |table| table.table.columns.len());
            let finding = Diagnostic::new(&code::EXTRA_TABLE_CELLS).number("columns", columns);
            self.report(finding, start..start + extra.len());
        }
    }
}
