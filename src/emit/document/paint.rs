//! The style sheet of a picture that is a file of its own. Programs that are no browser know neither variables nor conditions:
//! they get the light colours outright. It knows nothing of what is drawn.

/// The rules with the colours of the first line in their places, and the sheet itself for whoever knows variables.
pub fn alone(style: &str) -> String {
    let light = style.lines().next().and_then(|line| line.split(['{', '}']).nth(1)).unwrap_or_default();
    format!("{}\n@supports (color: var(--ink)) {{\n{style}}}\n", with_colours(style, light))
}

/// The rules with colours in the places of variables; `colours` says which, as `--ink: #000000; …`.
pub fn with_colours(style: &str, colours: &str) -> String {
    let rules = style.lines().filter(|line| line.starts_with('.') && !line.contains("--ground:"));
    let mut out = rules.collect::<Vec<_>>().join("\n");
    for (name, colour) in colours.split(';').filter_map(|pair| pair.trim().split_once(": ")) {
        out = out.replace(&format!("var({name})"), colour);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_knows_no_variables_sees_the_light_colours() {
        for style in [super::super::figure::STYLE, include_str!("../../../templates/document/timeline.css")] {
            let all = alone(style);
            let (plain, rest) = all.split_once("@supports").unwrap();
            assert!(plain.contains("fill: #1b1b1b") && !plain.contains("var("), "{plain}");
            assert!(
                rest.contains("prefers-color-scheme: dark") && all.matches('{').count() == all.matches('}').count()
            );
        }
    }
}
