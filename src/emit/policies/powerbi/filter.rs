//! The condition on the rows of a table, in DAX. What the model must hold for it stands in columns of the table whose name
//! begins with `convenant_`, and in the table `convenant_gebruikers`, which says of each login its municipality and
//! memberships.

use jiff::civil::Date;

use super::tables::{Shown, Way};
use crate::relations::Atom;

/// The condition; `None` when every row may be seen.
pub(super) fn filter(role: &str, shown: &Shown<'_>) -> Option<String> {
    let ways = shown.ways();
    if ways.iter().any(Way::is_empty) {
        return None;
    }
    let ways: Vec<String> = ways.iter().map(|way| all(role, way)).collect();
    match ways.as_slice() {
        [one] => Some(one.clone()),
        more => Some(more.iter().map(|way| format!("({way})")).collect::<Vec<_>>().join(" || ")),
    }
}

fn all(role: &str, way: &Way) -> String {
    way.iter().map(|atom| condition(role, *atom)).collect::<Vec<_>>().join(" && ")
}

/// A value that is not there is not what was asked: no comparison may hold between two blanks.
fn condition(role: &str, atom: Atom) -> String {
    match atom {
        Atom::OwnMunicipality => {
            "NOT ISBLANK([convenant_gemeente]) && [convenant_gemeente] = LOOKUPVALUE('convenant_gebruikers'[gemeente], \
             'convenant_gebruikers'[login], USERPRINCIPALNAME())"
                .to_owned()
        }
        Atom::AfterAllocation => {
            "NOT ISBLANK([convenant_toegewezen_aan]) && [convenant_toegewezen_aan] = USERPRINCIPALNAME()".to_owned()
        }
        Atom::Membership => format!(
            "CONTAINS('convenant_lidmaatschap', 'convenant_lidmaatschap'[login], USERPRINCIPALNAME(), \
             'convenant_lidmaatschap'[rol], {})",
            text(role)
        ),
        Atom::Consent { from } => {
            let since = "NOT ISBLANK([convenant_toestemming_vanaf]) && [convenant_toestemming_vanaf] <= TODAY()";
            from.map_or_else(|| since.to_owned(), |day| format!("{since} && TODAY() >= {}", date(day)))
        }
        // A model stands in one system, and holds the rights of that one alone.
        Atom::In(_) => "TRUE()".to_owned(),
    }
}

fn date(day: Date) -> String {
    format!("DATE({}, {}, {})", day.year(), day.month(), day.day())
}

fn text(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}
