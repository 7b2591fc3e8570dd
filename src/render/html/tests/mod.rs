//! Whole pages of a small kit, and the theme that shows them.

mod blocks;
mod contrast;
mod contract;
mod fixture;
mod pages;
mod templates;
