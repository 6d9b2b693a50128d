//! `DOE-15`: a text that expects the law to be no obstacle, in the place of a legal basis. Only sentences that say so
//! outright.

use crate::checks::texts::{texts, words_of};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::doe as says;
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "DOE-15",
    name: "veronderstelde-grondslag",
    title: Title { nl: "de tekst verwacht dat het mag", en: "the text expects that it is allowed" },
    severity: Severity::Objection,
    law: &["avg.5.2", "avg.6"],
    explanation: include_str!("doe_15.md"),
    stage: Stage::Agreement,
    run,
};

/// Words of somebody who expects something.
const EXPECTING: &[&str] = &[
    "verwacht", "verwachten", "verwachting", "veronderstelt", "veronderstellen", "verondersteld", "vermoedt",
    "vermoeden", "vermoedelijk", "waarschijnlijk",
];

/// What there would be none of, as words begin.
const OBSTACLES: &[&str] = &["beperking", "bezwaar", "bezwaren", "belemmering"];

/// What it would come from, as words begin.
const OF_LAW: &[&str] = &["avg", "privacy", "gegevensbescherming", "grondslag"];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for (owner, text) in texts(context.agreement) {
        let source = context.sources.text(text.span);
        let mut start = 0;
        for sentence in source.split_inclusive(['.', ';', ':']) {
            if let Some((from, to)) = assumed(sentence) {
                let at = |offset: usize| text.span.start + (start + offset) as u32;
                let span = Span::new(text.span.file, at(from), at(to));
                let words: Vec<_> = context.sources.text(span).split_whitespace().collect();
                report.add(span, owner, says::lawfulness_assumed(words.join(" ")));
            }
            start += sentence.len();
        }
    }
}

/// Where a sentence expects that no obstacle comes from the law, or that something is lawful: from its first word about that
/// up to behind the last.
fn assumed(sentence: &str) -> Option<(usize, usize)> {
    let words: Vec<_> =
        words_of(sentence).into_iter().map(|(at, word)| (at, word.len(), word.to_lowercase())).collect();
    let begins = |word: &str, all: &[&str]| all.iter().any(|one| word.starts_with(one));
    let find = |fits: &dyn Fn(&str) -> bool| words.iter().position(|(_, _, word)| fits(word));
    let expecting = find(&|word| EXPECTING.contains(&word))?;
    let unhindered = || {
        let none = find(&|word| word == "geen")?;
        let obstacle = find(&|word| begins(word, OBSTACLES))?;
        Some(vec![expecting, none, obstacle, find(&|word| begins(word, OF_LAW))?])
    };
    let lawful = || Some(vec![expecting, find(&|word| word == "rechtmatig")?]);
    let found = unhindered().or_else(lawful)?;
    let (first, last) = (words.get(*found.iter().min()?)?, words.get(*found.iter().max()?)?);
    Some((first.0, last.0 + last.1))
}

#[cfg(test)]
mod tests {
    use super::assumed;

    #[test]
    fn only_an_expectation_about_the_law_is_found() {
        let found = |text: &'static str| assumed(text).map(|(from, to)| &text[from..to]);
        let text = "Wij verwachten dat er geen beperkingen uit de AVG zijn.";
        assert_eq!(found(text), Some("verwachten dat er geen beperkingen uit de AVG"));
        assert_eq!(found("Waarschijnlijk is dit rechtmatig."), Some("Waarschijnlijk is dit rechtmatig"));
        assert_eq!(found("Wij verwachten geen bezwaren tegen de planning."), None);
        assert_eq!(found("De AVG kent geen beperkingen op dit punt."), None);
        assert_eq!(found("Een jurist toetst of dit rechtmatig is."), None);
    }
}
