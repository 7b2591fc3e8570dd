//! Fluent bundles as this program wants them: shared between threads, numbers by ICU, no marks.

use super::{Value, number};
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use std::sync::Arc;

/// The messages of one language, ready to be filled in.
pub(super) type Bundle = FluentBundle<Arc<FluentResource>>;

/// Makes a bundle whose later resources win over earlier ones, message by message.
pub(super) fn new<'a>(
    tag: &str,
    resources: impl Iterator<Item = &'a Arc<FluentResource>>,
) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![tag.parse().unwrap_or_default()]);
    // Whoever shows a phrase isolates runs by `directional_runs`, which also sees the text around.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(number::format_value));
    bundle.add_builtins().expect("a new bundle has no functions yet");
    for resource in resources {
        bundle.add_resource_overriding(Arc::clone(resource));
    }
    bundle
}

/// Fills in a pattern; the second value says what went wrong, in Fluent's words.
pub(super) fn fill(
    bundle: &Bundle,
    pattern: &Pattern<&str>,
    args: &FluentArgs<'_>,
) -> (String, Vec<String>) {
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
    (text, errors.iter().map(ToString::to_string).collect())
}

/// Fills in a message of the program's own; one that is not there is its own id.
pub(super) fn say(bundle: &Bundle, id: &str, args: &[(&str, Value)]) -> String {
    let args = args.iter().map(|(name, value)| {
        let value = match value {
            Value::Text(text) => FluentValue::from(text.as_str()),
            Value::Number(number) => FluentValue::from(*number),
        };
        (*name, value)
    });
    let pattern = bundle.get_message(id).and_then(|message| message.value());
    pattern.map_or_else(|| id.to_owned(), |pattern| fill(bundle, pattern, &args.collect()).0)
}
