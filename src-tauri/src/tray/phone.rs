//! Whether a source came from a phone, whose own copy outlives the filing.

use coffre_core::intake::Card;

/// How phones and what they send by call their photographs.
const NAMES: [&str; 6] = ["img_", "img-", "pxl_", "mvimg_", "whatsapp image", "signal-"];
/// Endings of photographs; a scanner calls its papers `IMG_0001.pdf`, too.
const PICTURES: [&str; 6] = ["jpg", "jpeg", "png", "webp", "heic", "heif"];
/// A format that telephones alone write.
const PHONES: [&str; 2] = ["heic", "heif"];

/// Whether the name is one that a phone gave, or a camera wrote into the picture when it was taken.
pub(crate) fn is_from_phone(name: &str, card: Option<&Card>) -> bool {
    card.is_some_and(|card| card.photographed.is_some()) || has_phone_name(name)
}

fn has_phone_name(name: &str) -> bool {
    let name = name.to_lowercase();
    let Some((stem, ending)) = name.rsplit_once('.') else {
        return false;
    };
    let named = NAMES.iter().any(|start| stem.starts_with(start));
    PHONES.contains(&ending) || (PICTURES.contains(&ending) && (named || is_moment(stem)))
}

/// `20250314_101522`, as Android calls a photograph.
fn is_moment(stem: &str) -> bool {
    let digits = |text: &str, count: usize| {
        text.len() >= count && text.bytes().take(count).all(|b| b.is_ascii_digit())
    };
    stem.split_once('_')
        .is_some_and(|(day, time)| day.len() == 8 && digits(day, 8) && digits(time, 6))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photograph_is_known_by_the_name_that_a_phone_gave() {
        for name in [
            "IMG_4821.HEIC",
            "scan.heic",
            "IMG-20250314-WA0001.jpg",
            "WhatsApp Image 2025-03-14 at 10.15.22.jpeg",
            "PXL_20250314_101522.jpg",
            "20250314_101522.jpg",
        ] {
            assert!(has_phone_name(name), "{name}");
        }
    }

    #[test]
    fn what_a_scanner_or_a_person_named_is_not_of_a_phone() {
        for name in [
            "scan0043.pdf",
            "IMG_0001.pdf",
            "compromis.jpg",
            "2025_0314.jpg",
            "imagerie",
            "plan-20250314_101522.pdf",
        ] {
            assert!(!has_phone_name(name), "{name}");
        }
    }
}
