//! `bedoelt u …?`: the known word nearest to one that is not known.

/// Longer words are no slips of the pen; comparing two words takes as long as the one times the other.
const LONGEST: usize = 200;

/// The candidate that a writer most likely meant, if any is near enough: at most one mistake in every three letters.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > LONGEST {
        return None;
    }
    let word = word.to_lowercase();
    let allowed = (word.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .filter(|candidate| candidate.len().abs_diff(word.len()) <= allowed * 2)
        .map(|candidate| (strsim::damerau_levenshtein(&word, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_a_slip_of_the_pen() {
        assert_eq!(nearest("dolen", ["doelen", "bron", "door"]), Some("doelen"));
        assert_eq!(nearest("Partij", ["partij"]), Some("partij"));
        assert_eq!(nearest("xyz", ["partij"]), None);
    }
}
