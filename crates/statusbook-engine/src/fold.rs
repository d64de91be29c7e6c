//! Folding letters: what differs only by case, accent or width is the same to somebody who searches.

/// Folds one character and pushes what remains of it: lower case, without diacritics, narrow.
///
/// Covers Latin, Greek and Cyrillic letters and the full-width forms; other scripts pass unchanged.
pub(crate) fn fold_into(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    match c {
        // Full-width ASCII, typed with an East Asian input method.
        '\u{ff01}'..='\u{ff5e}' => {
            let narrow = char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c);
            out.push(narrow.to_ascii_lowercase());
        }
        // Combining marks of decomposed text.
        '\u{300}'..='\u{36f}' => {}
        _ => fold_lower(lower(c), out),
    }
}

/// The small letter of a capital of the scripts above. The standard library's table knows all
/// scripts, and weighs more in a browser than this whole crate.
fn lower(c: char) -> char {
    let at = u32::from(c);
    let is_even = at.is_multiple_of(2);
    let by = match at {
        0xd7 => 0,
        // Latin-1 with diacritics; Greek; Cyrillic.
        0xc0..=0xde | 0x391..=0x3ab | 0x410..=0x42f => 32,
        0x400..=0x40f => 80,
        // Latin and Cyrillic letters that stand in pairs, the capital first.
        0x100..=0x137 | 0x14a..=0x177 | 0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f => {
            u32::from(is_even)
        }
        0x139..=0x148 | 0x179..=0x17e | 0x4c1..=0x4ce => u32::from(!is_even),
        0x4c0 => 15,
        0x178 => return 'ÿ',
        // Greek with an accent.
        0x386 => 38,
        0x388..=0x38a => 37,
        0x38c => 64,
        0x38e..=0x38f => 63,
        _ => 0,
    };
    char::from_u32(at + by).unwrap_or(c)
}

fn fold_lower(c: char, out: &mut String) {
    let folded = match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ę' | 'ě' | 'ė' => "e",
        'ğ' => "g",
        'ì'..='ï' | 'ī' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' => "s",
        'ß' => "ss",
        'ť' | 'ţ' => "t",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'ё' => "е",
        '\u{300}'..='\u{36f}' => "",
        _ => {
            out.push(c);
            return;
        }
    };
    out.push_str(folded);
}

/// Letters and digits only, folded: what a phrase, a constant or an identifier is looked up by.
///
/// `Not Found`, `NOT_FOUND`, `:not_found` and `notFound` have the same key. A dot between digits
/// stays: `500.19` is not `50019`.
pub fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        let digit = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
        if c.is_alphanumeric() || (c == '.' && digit(Some(&before)) && digit(chars.peek())) {
            fold_into(c, &mut key);
        }
        before = c;
    }
    key
}

/// Whether a character belongs to a script written without spaces between words.
pub(crate) fn is_spaceless(c: char) -> bool {
    matches!(c,
        '\u{3040}'..='\u{30ff}'     // Hiragana, Katakana
        | '\u{3400}'..='\u{4dbf}'   // Han, extension A
        | '\u{4e00}'..='\u{9fff}'   // Han
        | '\u{f900}'..='\u{faff}'   // Han, compatibility
        | '\u{ac00}'..='\u{d7af}'   // Hangul
        | '\u{0e00}'..='\u{0e7f}') // Thai
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn spellings_of_one_name_have_one_key() {
        for spelling in [
            "Not Found",
            "NOT_FOUND",
            ":not_found",
            "notFound",
            "ＮＯＴ　ＦＯＵＮＤ",
        ] {
            assert_eq!(key(spelling), "notfound", "{spelling}");
        }
    }

    #[test]
    fn a_dot_between_digits_stays() {
        assert_eq!(key("IIS 500.19."), "iis500.19");
    }

    #[test]
    fn capitals_of_the_scripts_covered_fold_as_unicode_says() {
        for c in ('\u{c0}'..='\u{17f}')
            .chain('\u{386}'..='\u{3ce}')
            .chain('\u{400}'..='\u{52f}')
        {
            let small: String = c.to_lowercase().collect();
            assert_eq!(key(&c.to_string()), key(&small), "{c}");
        }
    }

    #[test]
    fn accents_do_not_matter() {
        assert_eq!(key("Größe überschritten"), "grosseuberschritten");
        assert_eq!(key("não e\u{301}"), "naoe");
    }
}
