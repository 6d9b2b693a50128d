//! Counts of what was seen and what not, and the page of the manual that lists it.

use std::collections::BTreeMap;

use convenant::vocabulary::W;

use crate::survivors::reason;
use crate::{Fault, Operator, Outcome};

/// What became of the faults of one agreement.
#[derive(Debug, Default)]
pub struct Summary {
    pub name: String,
    /// Per kind of fault: seen by what the agreement says, by the seal alone, not at all; and without effect.
    pub counts: BTreeMap<Operator, [usize; 4]>,
    /// The same of the faults in scenarios, which are no arrangements but watch over them.
    pub promises: [usize; 4],
    /// What only the seal gave away, fault by fault.
    pub by_seal: Vec<Fault>,
    /// Per place (`soort` `eigenschap`): how many faults only the seal gave away.
    pub sealed: BTreeMap<(String, Operator), usize>,
    pub unseen: Vec<Fault>,
}

impl Summary {
    /// Counts the outcomes.
    pub fn new(name: &str, outcomes: &[(Fault, Outcome)]) -> Self {
        let mut summary = Self { name: name.to_owned(), ..Self::default() };
        for (fault, outcome) in outcomes {
            let at = match outcome {
                Outcome::Seen(_) => 0,
                Outcome::Sealed => 1,
                Outcome::Unseen => 2,
                Outcome::Without => 3,
            };
            if fault.kind == W::Scenario {
                summary.promises[at] += 1;
                continue;
            }
            summary.counts.entry(fault.operator).or_default()[at] += 1;
            match outcome {
                Outcome::Sealed => {
                    summary.by_seal.push(fault.clone());
                    *summary.sealed.entry((place(fault), fault.operator)).or_default() += 1;
                }
                Outcome::Unseen => summary.unseen.push(fault.clone()),
                _ => {}
            }
        }
        summary
    }

    fn total(&self, at: usize) -> usize {
        self.counts.values().map(|counts| counts[at]).sum()
    }

    /// Of the faults that change what is built, how many in a thousand are found on what the agreement says itself.
    pub fn by_content(&self) -> usize {
        self.total(0) * 1000 / self.changing()
    }

    /// Of the faults that change what is built, how many in a thousand are found.
    pub fn found(&self) -> usize {
        (self.total(0) + self.total(1)) * 1000 / self.changing()
    }

    fn changing(&self) -> usize {
        (self.total(0) + self.total(1) + self.total(2)).max(1)
    }

    /// The line that sums it up.
    pub fn line(&self) -> String {
        format!(
            "{}: {} faults that change something; {} are seen by what the agreement says, {} by its seal alone, {} not \
             ({} without effect); {} more are in scenarios, of which {} are seen",
            self.name,
            self.changing(),
            self.total(0),
            self.total(1),
            self.total(2),
            self.total(3),
            self.promises[..3].iter().sum::<usize>(),
            self.promises[0],
        )
    }
}

/// `gegeven doelen`, `toegang leest (vanaf)`
fn place(fault: &Fault) -> String {
    let path: Vec<&str> = fault.property.iter().map(|word| word.nl()).collect();
    let marker = if fault.marker.nl().is_empty() { String::new() } else { format!(" ({})", fault.marker.nl()) };
    format!("{} {}{marker}", fault.kind.nl(), path.join(" ")).trim_end().to_owned()
}

fn per_cent(thousandths: usize) -> String {
    format!("{},{} %", thousandths / 10, thousandths % 10)
}

const INTRODUCTION: &str = "# Welke fouten de controles zien

<!-- Gemaakt met `cargo run --release -p convenant-mutants -- --write`; `--check` zegt of het bestand nog klopt. -->

In de herstelde overeenkomsten, die geen bevinding hebben, wordt telkens één fout gemaakt: een eigenschap weggelaten, een dag
verschoven, een getal verdubbeld, een verwijzing naar iets anders. Toelichtingen en omschrijvingen blijven buiten beschouwing. Een
fout die aan niets van wat wordt gebouwd iets verandert, telt niet mee.

Er zijn twee manieren waarop een fout uitkomt. De *inhoud* verraadt haar: een controle of een toets ziet iets dat niet klopt. Of
alleen het *kenmerk* verraadt haar: de waarde staat maar op één plek en kan zo zijn bedoeld, maar de tekst is niet meer die waarop
partijen zich hebben vastgelegd (`vastgesteld`, DOC-11). De overeenkomsten zijn allebei zo vastgesteld. Fouten in de toetsen zelf
worden apart geteld: een toets is geen afspraak maar houdt de wacht bij een afspraak, en wie hem verandert ziet dat meestal meteen.
";

/// The page of the manual.
pub fn page(summaries: &[Summary]) -> String {
    let mut text = INTRODUCTION.to_owned();
    for summary in summaries {
        text += &section(summary);
    }
    text += "\n## Wat niemand ziet, en waarom\n";
    for summary in summaries {
        text += &format!("\n### {}\n\n", summary.name);
        text.extend(summary.unseen.iter().map(|fault| {
            let why = reason(fault).map_or("**zonder reden**", |reason| reason.nl);
            format!("- `{}`: {}. {why}\n", place(fault), fault.operator.nl())
        }));
    }
    text
}

fn section(summary: &Summary) -> String {
    let mut text = format!(
        "\n## {}\n\nVan de {} fouten die iets veranderen komt {} uit: {} door de inhoud, de rest alleen door het kenmerk.\n\n\
         | fout | door de inhoud | alleen door het kenmerk | niet | zonder gevolg |\n|---|---|---|---|---|\n",
        summary.name,
        summary.changing(),
        per_cent(summary.found()),
        per_cent(summary.by_content()),
    );
    for (operator, [seen, sealed, unseen, without]) in &summary.counts {
        text += &format!("| {} | {seen} | {sealed} | {unseen} | {without} |\n", operator.nl());
    }
    let [seen, sealed, unseen, without] = summary.promises;
    text += &format!(
        "\nFouten in toetsen: {seen} door de inhoud, {sealed} alleen door het kenmerk, {unseen} niet, {without} zonder gevolg.\n"
    );
    text += "\nAlleen door het kenmerk, naar plaats:\n\n| plaats | fout | aantal |\n|---|---|---|\n";
    for ((place, operator), count) in &summary.sealed {
        text += &format!("| `{place}` | {} | {count} |\n", operator.nl());
    }
    text
}
