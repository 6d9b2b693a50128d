//! `convenant explain`: what a code means, which law it rests on, and how it looks, wrong and right.

use super::check::law;
use super::markdown::Page;
use super::out::{Exit, Terminal, complain, finish};
use crate::checks::{Explained, explain, explained};
use crate::diff;
use crate::messages::{commands as says, diff as changes};
use crate::source::{Lang, wrap};
use crate::vocabulary::nearest;

/// Runs the command.
#[must_use]
pub fn run(code: &str, lang: Lang) -> Exit {
    let code = code.trim().trim_matches(['[', ']', '`']);
    match explain(code) {
        Some(found) => {
            let Terminal { color, width, .. } = Terminal::of_stdout();
            finish(&explanation(&found, Page { width, color }, lang), Exit::Clean, lang)
        }
        None => change(code, lang),
    }
}

/// A code of a change between two versions.
fn change(code: &str, lang: Lang) -> Exit {
    let Some(found) = diff::find(code) else { return unknown(code, lang) };
    let Terminal { color, width, .. } = Terminal::of_stdout();
    finish(&meaning(found, Page { width, color }, lang), Exit::Clean, lang)
}

/// What a change means, and what it asks for unless an agreement says otherwise.
fn meaning(found: &diff::Code, page: Page, lang: Lang) -> String {
    let asks = diff::rule_of(found, &[]);
    let mut text = String::new();
    for line in wrap(&format!("{}: {}", found.code, found.title(lang)), page.width) {
        text += &(page.paint(&line, "1") + "\n");
    }
    text.push('\n');
    let acts: Vec<_> = asks.acts.iter().map(|asked| diff::act(asked).get(lang).to_owned()).collect();
    let acts = if acts.is_empty() { vec![changes::act_nothing().get(lang).to_owned()] } else { acts };
    for (at, line) in acts.iter().flat_map(|act| wrap(act, page.width.saturating_sub(LAW_COLUMN))).enumerate() {
        text +=
            &line_of_law(if at == 0 { changes::asks().get(lang).to_owned() } else { String::new() }.as_str(), &line);
    }
    for (at, path) in asks.law.iter().enumerate() {
        let cited = law(path).unwrap_or_else(|| path.clone());
        for (part, line) in wrap(&cited, page.width.saturating_sub(LAW_COLUMN)).iter().enumerate() {
            let head = if at + part == 0 { changes::why().get(lang).to_owned() } else { String::new() };
            text += &line_of_law(&head, line);
        }
    }
    text.push('\n');
    if lang == Lang::En {
        text = text + "  " + says::explained_in_dutch().get(lang) + "\n\n";
    }
    let mirror = found.mirror.filter(|mirror| *mirror != found.code);
    let mirror = mirror.map(|mirror| format!("\n\nAndersom is het `{mirror}`.")).unwrap_or_default();
    text + &page.show(&format!("{}{mirror}\n", found.meaning))
}

fn unknown(code: &str, lang: Lang) -> Exit {
    let changes = diff::CODES.iter().map(|known| known.code);
    let message = match nearest(code, explained().iter().map(|known| known.code).chain(changes)) {
        Some(similar) => says::similar_code(code, similar),
        None => says::unknown_code(code),
    };
    complain("", &message, lang)
}

fn explanation(found: &Explained, page: Page, lang: Lang) -> String {
    let severity = found.severity.word(lang);
    let headline = format!("{severity}[{}]: {}", found.code, found.title.get(lang));
    let mut text = String::new();
    for line in wrap(&headline, page.width) {
        text += &(page.paint(&line, "1") + "\n");
    }
    text.push('\n');
    for (at, path) in found.law.iter().enumerate() {
        let head = if at == 0 { says::explain_law().get(lang).to_owned() } else { String::new() };
        let cited = law(path).unwrap_or_else(|| (*path).to_owned());
        let lines = wrap(&cited, page.width.saturating_sub(LAW_COLUMN));
        for (at, line) in lines.iter().enumerate() {
            let head = if at == 0 { head.as_str() } else { "" };
            text += &line_of_law(head, line);
        }
    }
    if !found.law.is_empty() {
        text.push('\n');
    }
    if lang == Lang::En {
        text = text + "  " + says::explained_in_dutch().get(lang) + "\n\n";
    }
    text + &page.show(found.explanation)
}

fn line_of_law(head: &str, line: &str) -> String {
    format!("  {head:<width$}{line}\n", width = LAW_COLUMN - 2)
}

/// Where the text of a law begins.
const LAW_COLUMN: usize = 10;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_can_be_explained() {
        for found in explained() {
            for lang in [Lang::Nl, Lang::En] {
                let text = explanation(&found, Page { width: 80, color: false }, lang);
                assert!(text.contains(found.title.get(lang).split(' ').next().unwrap_or_default()), "{text}");
                assert!(!text.contains("```") && !text.contains("##"), "{text}");
            }
        }
    }

    #[test]
    fn every_change_can_be_explained() {
        for found in diff::CODES {
            let text = meaning(found, Page { width: 80, color: false }, Lang::Nl);
            assert!(text.contains(found.code) && text.contains("vraagt"), "{text}");
        }
    }

    #[test]
    fn a_page_of_explanation() {
        let found = explain("par-02").unwrap();
        insta::assert_snapshot!(explanation(&found, Page { width: 80, color: false }, Lang::Nl));
    }
}
