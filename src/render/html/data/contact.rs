//! Contacts: services, and how to reach them.

use super::terms::{
    ContactPoint, GovernmentService, Node, OpeningHoursSpecification, Organization, Place,
    PostalAddress, Service, ServiceChannel, ServiceTerms,
};
use super::text;
use crate::load::records::{Address, Closure, Contact, Holidays, Hours, Time, Weekday};
use crate::model::Kit;
use crate::render::record::Speaker;

/// Returns a contact as a service, unless nobody would know how to reach it.
pub(super) fn service(kit: &Kit, speaker: &Speaker<'_>, contact: &Contact) -> Option<Node> {
    let name = text(speaker, &contact.name).unwrap_or_default();
    let email = contact.email.as_ref().map(|email| email.value.clone());
    // An address of e-mail belongs to a number, or to those who provide the service.
    let has_phone = !contact.phones.is_empty();
    let provider = email.clone().filter(|_| !has_phone);
    let service = ServiceTerms {
        description: text(speaker, &contact.role),
        url: speaker.web(&contact.web).map(|web| web.0.clone()),
        provider: provider.map(|email| Organization { name: name.clone(), email: Some(email) }),
        available_channel: channel(kit, speaker, contact, email),
        name,
    };
    let is_reachable =
        service.url.is_some() || service.provider.is_some() || service.available_channel.is_some();
    is_reachable.then_some(match contact.is_government {
        true => Node::GovernmentService(GovernmentService { service }),
        false => Node::Service(Service { service }),
    })
}

fn channel(
    kit: &Kit,
    speaker: &Speaker<'_>,
    contact: &Contact,
    email: Option<String>,
) -> Option<ServiceChannel> {
    let languages: Vec<String> = contact.languages.iter().map(ToString::to_string).collect();
    let (week, closed) = (week(contact), closed(kit, contact));
    let mut emails = email.into_iter();
    let phones = contact.phones.iter().map(|phone| ContactPoint {
        telephone: phone.phone.value.dial.clone(),
        contact_type: text(speaker, &phone.label),
        email: emails.next(),
        available_language: languages.clone(),
        // Only a place has special hours; elsewhere they stand among the others, with their days.
        hours_available: match &contact.address {
            Some(_) => week.clone(),
            None => week.iter().chain(&closed).cloned().collect(),
        },
    });
    let service_phone: Vec<ContactPoint> = phones.collect();
    let service_location = contact.address.as_ref().map(|address| Place {
        name: None,
        address: Some(postal(&address.value)),
        opening_hours_specification: week,
        special_opening_hours_specification: closed,
    });
    let is_known =
        !(languages.is_empty() && service_phone.is_empty() && service_location.is_none());
    is_known.then_some(ServiceChannel {
        available_language: languages,
        service_phone,
        service_location,
    })
}

fn postal(address: &Address) -> PostalAddress {
    PostalAddress {
        street_address: address.street.clone(),
        address_locality: address.city.clone(),
        address_region: address.region.clone(),
        postal_code: address.postal.clone(),
    }
}

/// Returns the hours of the week, and that public holidays are no days of work.
fn week(contact: &Contact) -> Vec<OpeningHoursSpecification> {
    let mut week: Vec<OpeningHoursSpecification> = contact.hours.iter().map(hours).collect();
    if contact.holidays == Some(Holidays::Closed) {
        let mut holidays = never();
        holidays.day_of_week = vec!["https://schema.org/PublicHolidays"];
        week.push(holidays);
    }
    week
}

fn hours(hours: &Hours) -> OpeningHoursSpecification {
    // Hours that end when they begin are none: a whole day ends a minute early. Elsewhere midnight
    // is the next day's, because it comes before the opening.
    let closes = match (hours.open, hours.close) {
        (Time { hour: 0, minute: 0 }, Time { hour: 24, .. }) => "23:59".to_owned(),
        (_, Time { hour: 24, .. }) => "00:00".to_owned(),
        (_, close) => close.to_string(),
    };
    OpeningHoursSpecification {
        day_of_week: hours.days.iter().map(|day| weekday(*day)).collect(),
        opens: hours.open.to_string(),
        closes,
        valid_from: None,
        valid_through: None,
    }
}

/// Returns the days to come on which it is closed all the same.
fn closed(kit: &Kit, contact: &Contact) -> Vec<OpeningHoursSpecification> {
    let closure = |closure: &Closure| {
        let mut closed = never();
        closed.valid_from = Some(closure.from.to_string());
        closed.valid_through = Some(closure.to.to_string());
        closed
    };
    contact.closed.iter().filter(|closure| closure.to >= kit.today).map(closure).collect()
}

/// Returns hours in which nothing is open.
fn never() -> OpeningHoursSpecification {
    OpeningHoursSpecification {
        day_of_week: Vec::new(),
        opens: "00:00".to_owned(),
        closes: "00:00".to_owned(),
        valid_from: None,
        valid_through: None,
    }
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "https://schema.org/Monday",
        Weekday::Tuesday => "https://schema.org/Tuesday",
        Weekday::Wednesday => "https://schema.org/Wednesday",
        Weekday::Thursday => "https://schema.org/Thursday",
        Weekday::Friday => "https://schema.org/Friday",
        Weekday::Saturday => "https://schema.org/Saturday",
        Weekday::Sunday => "https://schema.org/Sunday",
    }
}
