//! The HTML edition: one file with the agreement and all annexes, without scripts and without anything from elsewhere. A
//! content security policy allows its own style sheet, by digest, and nothing else.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, Error, context};
use sha2::{Digest, Sha256};

use super::planning::Planning;
use super::redline::Redline;
use super::summary::Summary;
use super::templates;
use super::text::BLANK;
use super::view::Document;
use crate::emit::marks::mark;

const STYLE: &str = include_str!("../../../templates/document/document.css");
const REDLINE_STYLE: &str = include_str!("../../../templates/document/redline.css");
const FLOW_STYLE: &str = super::figure::STYLE;
const TIMELINE_STYLE: &str = include_str!("../../../templates/document/timeline.css");
/// The file of the agreement, as links in other files need it.
const AGREEMENT: &str = "overeenkomst.html";
const TEMPLATES: &[(&str, &str)] = &[
    ("head", include_str!("../../../templates/document/head.html")),
    ("masthead", include_str!("../../../templates/document/masthead.html")),
    ("document", include_str!("../../../templates/document/document.html")),
    ("paragraph", include_str!("../../../templates/document/paragraph.html")),
    ("figure", include_str!("../../../templates/document/figure.html")),
    ("table", include_str!("../../../templates/document/table.html")),
    ("planning", include_str!("../../../templates/document/planning.html")),
    ("summary", include_str!("../../../templates/document/summary.html")),
    ("redline", include_str!("../../../templates/document/redline.html")),
];

/// The whole document.
pub fn print(document: &Document) -> Result<String, Error> {
    lay_out("document", "", Value::from(Serde(document)), format!("{STYLE}{FLOW_STYLE}"))
}

/// The planning, a file beside it.
pub fn planning(planning: &Planning) -> Result<String, Error> {
    lay_out("planning", AGREEMENT, Value::from(Serde(planning)), format!("{STYLE}{TIMELINE_STYLE}"))
}

/// The summary for the people whose data it is about.
pub fn summary(summary: &Summary) -> Result<String, Error> {
    lay_out("summary", "", Value::from(Serde(summary)), STYLE.to_owned())
}

/// The change from one version to another.
pub fn redline(redline: &Redline) -> Result<String, Error> {
    lay_out("redline", "", Value::from(Serde(redline)), format!("{STYLE}{REDLINE_STYLE}"))
}

fn lay_out(template: &str, links_to: &'static str, view: Value, style: String) -> Result<String, Error> {
    let digest = STANDARD.encode(Sha256::digest(style.as_bytes()));
    let context = context! { doc => view, style => Value::from_safe_string(style), digest };
    let printed = environment(links_to)?.get_template(template)?.render(context)?;
    Ok(printed + "\n")
}

/// Links lead to a file, or within the same one when that is empty.
fn environment(links_to: &'static str) -> Result<Environment<'static>, Error> {
    let mut env = templates::environment(AutoEscape::Html, TEMPLATES)?;
    env.add_filter("inline", move |pieces: Value| inline(&pieces, links_to));
    env.add_filter("mark", |part: &str| Value::from_safe_string(mark(part)));
    env.add_filter("segments", |segments: Value| Ok::<_, Error>(Value::from_safe_string(marked(&segments, &escape)?)));
    Ok(env)
}

/// What stayed, came and went, as text with elements around it.
pub fn marked(segments: &Value, escape: &dyn Fn(&str) -> String) -> Result<String, Error> {
    let mut out = String::new();
    for segment in segments.try_iter()? {
        let text = escape(segment.get_attr("text")?.as_str().unwrap_or_default());
        match segment.get_attr("kind")?.as_str() {
            Some("inserted") => out += &format!("<ins>{text}</ins>"),
            Some("deleted") => out += &format!("<del>{text}</del>"),
            _ => out += &text,
        }
    }
    Ok(out)
}

fn inline(pieces: &Value, links_to: &str) -> Result<Value, Error> {
    let mut out = String::new();
    for piece in pieces.try_iter()? {
        out.push_str(&print_piece(&piece, links_to)?);
    }
    Ok(Value::from_safe_string(out))
}

fn print_piece(piece: &Value, links_to: &str) -> Result<String, Error> {
    let escaped = |key: &str| Ok::<_, Error>(escape(piece.get_attr(key)?.as_str().unwrap_or_default()));
    Ok(match piece.get_attr("kind")?.as_str() {
        Some("strong") => format!("<strong>{}</strong>", escaped("text")?),
        Some("link") => format!("<a href=\"{links_to}#{}\">{}</a>", escaped("anchor")?, escaped("text")?),
        Some("blank") => {
            let blank = format!("<span class=\"open\" role=\"img\" aria-label=\"nog in te vullen\">{BLANK}</span>");
            match piece.get_attr("note")?.as_str() {
                Some(note) => format!("{blank} ({})", escape(note)),
                None => blank,
            }
        }
        _ => escaped("text")?,
    })
}

/// Text as text, also within an attribute, in HTML and in XML.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_laid_out_is_an_error_and_no_text() {
        let broken = environment("").unwrap();
        assert!(broken.get_template("table").unwrap().render(context! {}).is_err(), "a template is strict");
        let mut out = crate::emit::Artefacts::default();
        out.add_printed("a.html", broken.get_template("table").unwrap().render(context! {}));
        assert!(out.files.is_empty() && out.failures.len() == 1);
    }

    /// The colours of each scheme: the first block is light, the second dark, the third print.
    fn schemes() -> Vec<std::collections::BTreeMap<&'static str, [f64; 3]>> {
        let blocks = STYLE.split(":root {").skip(1).filter_map(|rest| rest.split_once('}'));
        let colours = blocks.map(|(block, _)| {
            let lines = block.split(';').filter_map(|line| line.trim().strip_prefix("--")?.split_once(": #"));
            lines.map(|(name, hex)| (name, [0, 2, 4].map(|at| channel(&hex[at..at + 2])))).collect()
        });
        colours.collect()
    }

    /// A channel in linear light (WCAG 2.2, relative luminance).
    fn channel(hex: &str) -> f64 {
        let value = f64::from(u8::from_str_radix(hex, 16).unwrap()) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    }

    fn contrast(first: [f64; 3], second: [f64; 3]) -> f64 {
        let [first, second] =
            [first, second].map(|[red, green, blue]| 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
        first.max(second) / first.min(second)
    }

    #[test]
    fn every_text_has_the_contrast_of_level_aa() {
        assert_eq!(schemes().len(), 3);
        for colours in schemes() {
            for text in ["text", "soft", "link", "alarm"] {
                for ground in ["paper", "shade"] {
                    let found = contrast(colours[text], colours[ground]);
                    assert!(found >= 4.5, "{text} on {ground}: {found}");
                }
            }
            assert!(contrast(colours["text"], colours["open"]) >= 4.5);
            assert!(contrast(colours["open-line"], colours["paper"]) >= 3.0, "the mark of a blank");
        }
        assert!((contrast([0.0; 3], [1.0; 3]) - 21.0).abs() < 1e-9, "black on white");
    }
}
