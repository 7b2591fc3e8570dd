//! The status of translations, for programs.

use crate::load::PageFile;
use crate::model::{Answer, Kit, LocaleIndex, PageId};
use crate::report::{CHANGES, TranslationRow};
use serde_json::{Map, Value, json};

/// Writes the rows as one JSON array, in their order; lines are counted from 1.
pub fn status_json(kit: &Kit, rows: &[TranslationRow<'_>]) -> String {
    let all: Vec<Value> = rows.iter().map(|row| object(kit, row)).collect();
    let mut text = serde_json::to_string_pretty(&all).expect("values have string keys");
    text.push('\n');
    text
}

fn object(kit: &Kit, row: &TranslationRow<'_>) -> Value {
    let mut blocks = Map::new();
    blocks.insert("source".to_owned(), json!(row.blocks));
    for (change, count) in CHANGES.into_iter().zip(row.changes) {
        blocks.insert(change.name().to_owned(), json!(count));
    }
    let stale = row.freshness.map_or(&[][..], |freshness| freshness.stale());
    let one = |answer: &Answer| stale_text(kit, (row.page, row.locale), answer);
    json!({
        "guide": kit.page(row.page).name(),
        "locale": kit.locale(row.locale).id.as_str(),
        "state": row.state(),
        "reviewed": row.is_reviewed,
        "blocks": blocks,
        "words": { "source": row.words, "due": row.due },
        "stale": stale.iter().map(one).collect::<Vec<_>>(),
    })
}

fn stale_text(kit: &Kit, (page, locale): (PageId, LocaleIndex), answer: &Answer) -> Value {
    let side = |locale: LocaleIndex, at: Option<usize>| {
        let own = kit.page(page).translations[usize::from(locale.0)].as_ref()?;
        text(own.file.as_ref()?, at?)
    };
    json!({
        "change": answer.change.name(),
        "source": side(kit.source, answer.source),
        "translation": side(locale, answer.own),
    })
}

fn text(file: &PageFile, at: usize) -> Option<Value> {
    let text = file.texts.get(at)?;
    let (line, _) = file.source.line_column(text.span.start);
    Some(json!({
        "path": file.source.path(),
        "line": line,
        "kind": text.kind.name(),
        "text": file.typed(text),
    }))
}
