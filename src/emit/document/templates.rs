//! How templates are run: strict about what is missing, with tags on lines of their own. What they lay out is not known here.

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, Error, UndefinedBehavior};

/// An environment with these templates, by name.
pub fn environment(
    escape: AutoEscape,
    templates: &[(&'static str, &'static str)],
) -> Result<Environment<'static>, Error> {
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    env.set_auto_escape_callback(move |_| escape.clone());
    env.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    for (name, source) in templates {
        env.add_template(name, source)?;
    }
    Ok(env)
}
