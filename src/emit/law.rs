//! Which law a part of the agreement rests on, by the place where it stands: a right on the basis of its purposes, a field on
//! those and its own, a retention rule on its ground. Only what the agreement itself says is followed.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Agreement, Field, Id, List, Paragraph, Provision, Purpose, Retention};
use crate::source::Span;

/// The provisions behind each place.
pub type Law = BTreeMap<Span, BTreeSet<Id<Provision>>>;

/// The law behind every place that a part of an artefact may come from.
#[must_use]
pub fn of(agreement: &Agreement) -> Law {
    let mut law = Gathered { agreement, law: Law::new() };
    law.purposes_and_fields();
    law.data();
    law.duties();
    law.clauses();
    law.law.retain(|_, provisions| !provisions.is_empty());
    law.law
}

struct Gathered<'a> {
    agreement: &'a Agreement,
    law: Law,
}

impl Gathered<'_> {
    fn add(&mut self, span: Span, provisions: impl IntoIterator<Item = Id<Provision>>) {
        self.law.entry(span).or_default().extend(provisions);
    }

    fn basis(&self, purposes: &List<Id<Purpose>>) -> BTreeSet<Id<Provision>> {
        purposes.iter().flat_map(|purpose| self.agreement.purposes[purpose].legal_basis.iter()).collect()
    }

    fn of_field(&self, field: &Field) -> BTreeSet<Id<Provision>> {
        let mut all = self.basis(&field.purposes);
        all.extend(field.legal_basis.iter().chain(field.exception.iter()));
        all
    }

    fn purposes_and_fields(&mut self) {
        let agreement = self.agreement;
        for purpose in agreement.purposes.values() {
            self.add(purpose.about.span, purpose.legal_basis.iter());
        }
        for field in agreement.fields.values() {
            let law = self.of_field(field);
            for requirement in &field.requirements {
                self.add(requirement.span, law.iter().copied());
            }
            self.add(field.about.span, law);
        }
        for grant in &agreement.grants {
            let law = self.basis(&grant.purposes);
            self.add(grant.span, law);
        }
    }

    fn retention(&mut self, owner: Span, rules: &[Retention]) {
        for rule in rules {
            self.add(rule.span, rule.ground.get());
            self.add(owner, rule.ground.get());
        }
    }

    fn data(&mut self) {
        let agreement = self.agreement;
        for data in agreement.data.values() {
            let purposes = data.fields.iter().flat_map(|field| agreement.fields[field].purposes.iter());
            let purposes: BTreeSet<_> = purposes.collect();
            let law: Vec<_> = purposes.into_iter().flat_map(|id| agreement.purposes[id].legal_basis.iter()).collect();
            self.add(data.about.span, law);
            self.retention(data.about.span, &data.retention);
        }
        for system in agreement.systems.values() {
            self.retention(system.about.span, &system.retention);
        }
        for processor in agreement.processors.values() {
            self.add(processor.about.span, processor.settles.iter());
        }
    }

    fn duties(&mut self) {
        let agreement = self.agreement;
        for duty in agreement.duties.values() {
            self.add(duty.about.span, duty.articles.iter().chain(duty.by_law.iter()));
        }
        for measure in agreement.measures.values() {
            self.add(measure.about.span, measure.articles.iter().chain(measure.norm.iter()));
        }
        for definition in agreement.definitions.values() {
            self.add(definition.about.span, definition.law.iter());
        }
        for preamble in agreement.preambles.values() {
            let law = self.basis(&preamble.purposes);
            self.add(preamble.about.span, law);
        }
    }

    fn clauses(&mut self) {
        let agreement = self.agreement;
        for article in agreement.articles.values() {
            for paragraph in &article.paragraphs {
                self.paragraph(paragraph);
            }
        }
        for annex in agreement.annexes.values() {
            for paragraph in &annex.paragraphs {
                self.paragraph(paragraph);
            }
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        let agreement = self.agreement;
        let duties = paragraph.settles.iter().map(|duty| &agreement.duties[duty]);
        let law: Vec<_> = duties.flat_map(|duty| duty.articles.iter().chain(duty.by_law.iter())).collect();
        self.add(paragraph.span, law);
    }
}
