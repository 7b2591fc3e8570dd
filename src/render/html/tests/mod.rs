//! Whole pages of a small kit, and the theme that shows them.

mod blocks;
mod contract;
mod contrast;
mod data;
mod fixture;
mod pages;
mod records;
mod since;
mod templates;
