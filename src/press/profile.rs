//! The ICC profile of the press.

/// A CMYK output profile. (in work)
pub struct Profile(());

/// Why a file is no profile for a press. (in work)
pub enum ProfileFault {}
