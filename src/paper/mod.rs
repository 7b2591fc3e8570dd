//! What a printed booklet is made of: lengths, trim size, binding, stock, and who ordered it.
//!
//! In: what `kit.toml` states, read by `load`. Out: plain values that the typesetter and the press
//! obey, and that the ticket repeats to the print shop. Nothing here reads, draws or prints.

mod length;
mod spec;
#[cfg(test)]
mod tests;

pub use length::{Length, LengthFault};
pub use spec::{
    Binding, Condition, Cover, Edge, FoldSheet, Order, Preset, PrintSpec, Spot, TrimSize,
};
