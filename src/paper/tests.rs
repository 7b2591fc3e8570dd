//! What sizes and presets promise each other.

use super::{Binding, Cover, FoldSheet, Length, Preset, PrintSpec, TrimSize};

#[test]
fn regions_choose_their_preset() {
    for region in [None, Some("CA"), Some("US"), Some("PH"), Some("001"), Some("419")] {
        assert_eq!(Preset::for_region(region), Preset::NorthAmerica, "{region:?}");
    }
    for region in ["RO", "FR", "BR", "JP", "MA", "150", "005"] {
        assert_eq!(Preset::for_region(Some(region)), Preset::Europe, "{region}");
    }
}

#[test]
fn sizes_know_their_names() {
    for size in TrimSize::NAMED {
        assert_eq!(TrimSize::of(size.width, size.height), size);
    }
    let landscape = TrimSize::of(Length::millimetres(297), Length::millimetres(210));
    assert_eq!(landscape.name, None);
    // A half letter is what folding a letter makes, and an A5 nearly what folding an A4 makes.
    let named = |name| TrimSize::by_name(name).expect("a size");
    let half_letter = named("half-letter");
    assert_eq!((half_letter.width * 2, half_letter.height), FoldSheet::Letter.size());
    let (width, height) = FoldSheet::A4.size();
    assert_eq!(named("a5").height, height);
    assert_eq!(width - named("a5").width * 2, Length::millimetres(1));
}

#[test]
fn presets_do_not_contradict_themselves() {
    for preset in [Preset::NorthAmerica, Preset::Europe] {
        let usual = PrintSpec::preset(preset);
        assert_eq!(usual.preset, preset);
        assert!(Length::ZERO < usual.bleed && usual.bleed <= usual.safe);
        assert_eq!((usual.binding, usual.cover), (Binding::SaddleStitch, Cover::SelfCover));
    }
}
