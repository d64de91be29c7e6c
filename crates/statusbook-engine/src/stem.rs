//! Folding English inflections, so that `redirects`, `redirected` and `redirecting` meet.

/// The stem of a folded English word. Crude on purpose: it only has to be the same for the forms
/// of one word; what it gives is never shown.
pub(crate) fn stem(word: &str) -> &str {
    if !word.is_ascii() || word.len() < 4 {
        return word;
    }
    let word = plural(word);
    for suffix in ["ing", "ed"] {
        if let Some(base) = word.strip_suffix(suffix)
            && base.len() >= 3
            && has_vowel(base)
            // `need`, `feed`, `exceed`: not a past tense.
            && !(suffix == "ed" && base.ends_with('e'))
        {
            return undouble(base);
        }
    }
    for suffix in ["ly", "ment"] {
        if let Some(base) = word.strip_suffix(suffix)
            && base.len() >= 4
        {
            return base.strip_suffix('e').unwrap_or(base);
        }
    }
    match word.strip_suffix('e') {
        Some(base) if base.len() >= 4 => base,
        _ => word,
    }
}

fn plural(word: &str) -> &str {
    if let Some(base) = word.strip_suffix("ies") {
        // `retries` meets `retry` through `retri`/`retry`: see `same_y`.
        return if base.len() >= 3 {
            &word[..word.len() - 2]
        } else {
            word
        };
    }
    if word.ends_with("sses") || word.ends_with("xes") || word.ends_with("ches") {
        return &word[..word.len() - 2];
    }
    match word.strip_suffix('s') {
        Some(base) if !base.ends_with(['s', 'u', 'i']) => base,
        _ => word,
    }
}

/// `stopp` → `stop`; `ll`, `ss` and `zz` are mostly the word's own.
fn undouble(base: &str) -> &str {
    let bytes = base.as_bytes();
    match bytes {
        [.., a, b] if a == b && !matches!(a, b'l' | b's' | b'z' | b'e' | b'o') => {
            &base[..base.len() - 1]
        }
        _ => base
            .strip_suffix('e')
            .filter(|b| b.len() >= 4)
            .unwrap_or(base),
    }
}

fn has_vowel(base: &str) -> bool {
    base.bytes()
        .any(|b| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y'))
}

/// The stem as an owned term; a final `y` becomes `i`, as in `retry` and `retries`.
pub(crate) fn term(word: &str) -> String {
    let stem = stem(word);
    match stem.strip_suffix('y') {
        Some(base) if stem.is_ascii() && base.len() >= 3 => format!("{base}i"),
        _ => stem.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::term;

    #[test]
    fn forms_of_one_word_meet() {
        for forms in [
            &["redirect", "redirects", "redirected", "redirecting"][..],
            &["retry", "retries", "retried", "retrying"],
            &["cache", "caches", "cached", "caching"],
            &["stop", "stops", "stopped", "stopping"],
            &["process", "processes", "processed", "processing"],
            &["delete", "deletes", "deleted", "deleting"],
            &["expire", "expires", "expired", "expiring"],
            &["header", "headers"],
            &["permanent", "permanently"],
        ] {
            for form in forms {
                assert_eq!(term(form), term(forms[0]), "{form}");
            }
        }
    }

    #[test]
    fn short_words_stay() {
        for word in ["put", "get", "ssl", "red", "ring", "need", "status"] {
            assert_eq!(term(word), word);
        }
    }
}
