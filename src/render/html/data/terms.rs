//! The types of schema.org that pages speak of, each with the properties that are used of it, in the
//! order in which they are written. A property stands only in a type that schema.org gives it to.

use serde::Serialize;

/// All that is said of a page.
#[derive(Serialize)]
#[serde(tag = "@context", rename = "https://schema.org")]
pub(super) struct Graph {
    #[serde(rename = "@graph")]
    pub(super) graph: Vec<Node>,
}

/// Something that is said on its own.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Node {
    WebPage(WebPage),
    GovernmentService(GovernmentService),
    Service(Service),
    Event(Event),
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct WebPage {
    /// The canonical address.
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    pub(super) in_language: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date_modified: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) publisher: Option<Organization>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) breadcrumb: Option<BreadcrumbList>,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct BreadcrumbList {
    pub(super) item_list_element: Vec<ListItem>,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
pub(super) struct ListItem {
    pub(super) position: usize,
    pub(super) name: String,
    pub(super) item: String,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
pub(super) struct Organization {
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) email: Option<String>,
}

/// A service of a public body.
#[derive(Serialize)]
#[serde(tag = "@type")]
pub(super) struct GovernmentService {
    #[serde(flatten)]
    pub(super) service: ServiceTerms,
}

/// A service of anyone else.
#[derive(Serialize)]
#[serde(tag = "@type")]
pub(super) struct Service {
    #[serde(flatten)]
    pub(super) service: ServiceTerms,
}

/// What is said of services.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ServiceTerms {
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) provider: Option<Organization>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) available_channel: Option<ServiceChannel>,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct ServiceChannel {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) available_language: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) service_phone: Vec<ContactPoint>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) service_location: Option<Place>,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct ContactPoint {
    /// As a telephone dials it: `+14186416311`, or a short number.
    pub(super) telephone: String,
    /// For whom or what the number is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) contact_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) email: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) available_language: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) hours_available: Vec<OpeningHoursSpecification>,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct Place {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) address: Option<PostalAddress>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) opening_hours_specification: Vec<OpeningHoursSpecification>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) special_opening_hours_specification: Vec<OpeningHoursSpecification>,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct PostalAddress {
    pub(super) street_address: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) address_locality: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) address_region: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) postal_code: Option<String>,
}

/// Hours of some days of the week, or of a stretch of the calendar.
#[derive(Clone, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct OpeningHoursSpecification {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) day_of_week: Vec<&'static str>,
    pub(super) opens: String,
    /// The same as [`Self::opens`] where it is closed.
    pub(super) closes: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) valid_from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) valid_through: Option<String>,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct Event {
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    /// A day, or a moment with its offset.
    pub(super) start_date: String,
    /// The last day, or the moment at which it ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end_date: Option<String>,
    pub(super) event_status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) location: Option<Place>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) is_accessible_for_free: Option<bool>,
    pub(super) url: String,
    /// The event's own website.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) same_as: Option<String>,
}
