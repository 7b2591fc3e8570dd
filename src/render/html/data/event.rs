//! Events: one for every date.

use super::terms::{Event, Place};
use super::text;
use crate::load::records::{self, When};
use crate::model::Kit;
use crate::render::calendar::{self, Zone};
use crate::render::record::Speaker;

/// Returns an event once for each of its dates, with the address of its page.
pub(super) fn events(
    kit: &Kit,
    speaker: &Speaker<'_>,
    event: &records::Event,
    page: &str,
) -> impl Iterator<Item = Event> {
    let zone = Zone::of(kit);
    let place = text(speaker, &event.place);
    let is_free = event.fee.as_ref().is_some_and(|fee| fee.is_free);
    calendar::dates(kit, event).map(move |date| Event {
        name: text(speaker, &event.name).unwrap_or_default(),
        description: text(speaker, &event.summary),
        start_date: moment(zone.as_ref(), date.from),
        end_date: date.to.map(|to| moment(zone.as_ref(), to)),
        event_status: match date.is_cancelled {
            true => "https://schema.org/EventCancelled",
            false => "https://schema.org/EventScheduled",
        },
        location: place.clone().map(|name| Place {
            name: Some(name),
            address: None,
            opening_hours_specification: Vec::new(),
            special_opening_hours_specification: Vec::new(),
        }),
        is_accessible_for_free: is_free.then_some(true),
        url: page.to_owned(),
        same_as: speaker.web(&event.web).map(|web| web.0.clone()),
    })
}

/// Returns a day, or a moment; without a time zone one does not know its offset.
fn moment(zone: Option<&Zone>, when: When) -> String {
    match (when.time, zone) {
        (None, _) => when.date.to_string(),
        (Some(_), Some(zone)) => zone.moment(when),
        (Some(_), None) => calendar::local_time(when),
    }
}
