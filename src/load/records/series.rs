//! Which events are one event's years.

use super::Event;
use crate::diagnostic::{Diagnostic, Findings, code, nearest};
use crate::load::Located;
use std::collections::BTreeMap;

/// How many series are looked at for slips of the keyboard.
const SUGGESTIONS: usize = 50;

/// How many ids of a circle are shown.
const SHOWN: usize = 8;

/// Gives every event the last series that its own leads to; series that lead in a circle are told.
pub(super) fn settle(
    events: &mut [Event],
    typed: &[Option<Located<String>>],
    findings: &mut Findings,
) {
    let by_id: BTreeMap<String, usize> =
        events.iter().zip(0..).map(|(event, index)| (event.id.value.clone(), index)).collect();
    let next = |index: usize| -> Option<&Located<String>> { typed[index].as_ref() };
    let mut settled: Vec<Option<String>> = vec![None; events.len()];
    // The walk on which an event was met last: meeting it again on the same walk is a circle.
    let mut met: Vec<usize> = vec![usize::MAX; events.len()];
    for first in 0..events.len() {
        let mut path = Vec::new();
        let mut here = first;
        let series = loop {
            if let Some(series) = &settled[here] {
                break series.clone();
            }
            if met[here] == first {
                findings.push(circle(events, &path, here, typed));
                break events[here].id.value.clone();
            }
            met[here] = first;
            path.push(here);
            let own = &events[here].id.value;
            match next(here).filter(|series| series.value != *own) {
                None => break own.clone(),
                Some(series) => match by_id.get(&series.value) {
                    Some(event) => here = *event,
                    None => break series.value.clone(),
                },
            }
        };
        for index in path {
            settled[index] = Some(series.clone());
        }
    }
    for (event, series) in events.iter_mut().zip(settled) {
        event.series = series.unwrap_or_default();
    }
    lonely(events, typed, findings);
}

fn circle(
    events: &[Event],
    path: &[usize],
    again: usize,
    typed: &[Option<Located<String>>],
) -> Diagnostic {
    let start = path.iter().position(|index| *index == again).unwrap_or(0);
    let circle = &path[start..];
    let mut ids: Vec<&str> =
        circle.iter().take(SHOWN).map(|index| &*events[*index].id.value).collect();
    if circle.len() > SHOWN {
        ids.push("…");
    }
    ids.push(&events[again].id.value);
    let told = Diagnostic::new(&code::SERIES_CYCLE).arg("ids", ids.join(" → "));
    match &typed[again] {
        Some(series) => told.at(series.place.clone()),
        None => told.at(events[again].id.place.clone()),
    }
}

/// Tells of a series that no other event has, if its name is nearly that of one.
fn lonely(events: &[Event], typed: &[Option<Located<String>>], findings: &mut Findings) {
    let mut members: BTreeMap<&str, usize> = BTreeMap::new();
    for event in events {
        *members.entry(&event.series).or_default() += 1;
    }
    let names: Vec<&str> = events.iter().map(|event| &*event.id.value).collect();
    let lonely = events.iter().zip(typed).filter_map(|(event, series)| {
        let series = series.as_ref()?;
        let is_alone = members[&*event.series] == 1 && series.value != event.id.value;
        is_alone.then_some((event, series))
    });
    for (event, series) in lonely.take(SUGGESTIONS) {
        let others = names.iter().copied().chain(members.keys().copied());
        let others = others.filter(|name| *name != event.id.value && *name != series.value);
        if let Some(near) = nearest(&series.value, others) {
            let told = Diagnostic::new(&code::UNKNOWN_SERIES).arg("series", &*series.value);
            let told = told.arg("nearest", near).at(series.place.clone());
            findings.push(told.fix(series.place.clone(), format!("\"{near}\"")));
        }
    }
}
