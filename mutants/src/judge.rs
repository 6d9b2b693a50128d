//! Plants a fault and asks the checker: is it seen, does it change anything at all? It knows no kinds of fault.

use std::collections::BTreeMap;

use convenant::checks::{Checked, check};
use convenant::emit::{self, Kind};
use convenant::model::compile;
use convenant::source::{Refusal, Sources};
use jiff::civil::Date;

use crate::Fault;

/// A file of the agreement.
#[derive(Clone, Debug)]
pub struct Text {
    pub name: String,
    pub text: String,
}

/// What becomes of a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There is a finding on what the agreement says; its code, and of more the first.
    Seen(&'static str),
    /// The only finding is that the text changed since its version was settled on.
    Sealed,
    /// There is none, and what is built is not what it was.
    Unseen,
    /// What is built is the same to the byte: the fault changes nothing.
    Without,
}

/// An agreement without findings, in which faults are planted.
pub struct Trial<'a> {
    texts: &'a [Text],
    files: &'a (dyn Fn(&str) -> Result<String, Refusal> + Sync),
    date: Date,
    /// What is built of it, by kind of artefact.
    sound: Vec<BTreeMap<String, Vec<u8>>>,
}

/// Prepares a trial; an agreement that has findings of its own can tell nothing, and its first one is the error.
pub fn trial<'a>(
    texts: &'a [Text],
    files: &'a (dyn Fn(&str) -> Result<String, Refusal> + Sync),
    date: Date,
) -> Result<Trial<'a>, String> {
    let mut trial = Trial { texts, files, date, sound: Vec::new() };
    trial.sound = match trial.judge(texts.to_vec()) {
        Judged::Found(code) => return Err(format!("the agreement has a finding of its own: {code}")),
        Judged::Clean { sealed: true, .. } => {
            return Err("its text is not the one it was settled on: see DOC-11".to_owned());
        }
        Judged::Clean { checked, sources, .. } => KINDS.iter().map(|kind| built(&checked, &sources, *kind)).collect(),
    };
    Ok(trial)
}

enum Judged {
    Found(&'static str),
    /// Nothing is found, but for perhaps that the text is not the one that was settled on.
    Clean {
        checked: Box<Checked>,
        sources: Sources,
        sealed: bool,
    },
}

/// The code of the check on the seal.
const SEAL: &str = "DOC-11";

impl Trial<'_> {
    /// What becomes of one fault.
    pub fn outcome(&self, fault: &Fault) -> Outcome {
        let mut texts = self.texts.to_vec();
        texts[fault.file].text = fault.plant(&texts[fault.file].text);
        match self.judge(texts) {
            Judged::Found(code) => Outcome::Seen(code),
            Judged::Clean { checked, sources, .. } if self.builds_the_same(&checked, &sources) => Outcome::Without,
            Judged::Clean { sealed: true, .. } => Outcome::Sealed,
            Judged::Clean { .. } => Outcome::Unseen,
        }
    }

    /// Whether every byte of what is built is what it was. One kind of artefact after the other: most faults that go unseen
    /// show in the first, and printing is what costs most.
    fn builds_the_same(&self, checked: &Checked, sources: &Sources) -> bool {
        KINDS.iter().zip(&self.sound).all(|(kind, sound)| built(checked, sources, *kind) == *sound)
    }

    fn judge(&self, texts: Vec<Text>) -> Judged {
        let entries = texts.into_iter().map(|text| (text.name, text.text)).collect();
        let report = check(compile(entries, &self.files), self.date);
        let first = report.findings.iter().find(|finding| finding.code != SEAL);
        match (first, report.checked) {
            (None, Some(checked)) => Judged::Clean {
                checked: Box::new(checked),
                sources: report.sources,
                sealed: !report.findings.is_empty(),
            },
            (finding, _) => Judged::Found(finding.map_or("TAAL", |finding| finding.code)),
        }
    }
}

/// What can be built; what shows most of the source comes first. What is a page shows what the document shows.
const KINDS: [Kind; 4] = Kind::TRACED;

/// What is built of one kind, without what only tells of the source itself.
fn built(checked: &Checked, sources: &Sources, kind: Kind) -> BTreeMap<String, Vec<u8>> {
    let mut files = emit::build(checked, sources, &[kind]).files;
    files.retain(|path, _| path.contains('/'));
    files
}
