//! The HTML edition: one file with the agreement and all annexes, without scripts and without anything from elsewhere. A
//! content security policy allows its own style sheet, by digest, and nothing else.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, Error, context};
use sha2::{Digest, Sha256};

use super::templates;
use super::text::BLANK;
use super::view::Document;

const STYLE: &str = include_str!("../../../templates/document/document.css");
const TEMPLATES: &[(&str, &str)] = &[
    ("document", include_str!("../../../templates/document/document.html")),
    ("paragraph", include_str!("../../../templates/document/paragraph.html")),
    ("table", include_str!("../../../templates/document/table.html")),
];

/// The whole document.
pub fn print(document: &Document) -> String {
    let context = context! {
        doc => Serde(document),
        style => Value::from_safe_string(STYLE.to_owned()),
        digest => STANDARD.encode(Sha256::digest(STYLE.as_bytes())),
    };
    // See `markdown`: only a mistake in a template can go wrong here.
    let printed = environment().and_then(|env| env.get_template("document")?.render(context));
    printed.map_or_else(|error| error.to_string(), |text| text + "\n")
}

fn environment() -> Result<Environment<'static>, Error> {
    let mut env = templates::environment(AutoEscape::Html, TEMPLATES)?;
    env.add_filter("inline", |pieces: Value| inline(&pieces));
    Ok(env)
}

fn inline(pieces: &Value) -> Result<Value, Error> {
    let mut out = String::new();
    for piece in pieces.try_iter()? {
        out.push_str(&print_piece(&piece)?);
    }
    Ok(Value::from_safe_string(out))
}

fn print_piece(piece: &Value) -> Result<String, Error> {
    let escaped = |key: &str| Ok::<_, Error>(escape(piece.get_attr(key)?.as_str().unwrap_or_default()));
    Ok(match piece.get_attr("kind")?.as_str() {
        Some("strong") => format!("<strong>{}</strong>", escaped("text")?),
        Some("link") => format!("<a href=\"#{}\">{}</a>", escaped("anchor")?, escaped("text")?),
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

fn escape(text: &str) -> String {
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
