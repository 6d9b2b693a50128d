//! The editions of the document: the one that all parties share, and where they sign in copies one for each party from a
//! register. A copy has the same text; it says whose it is, and who signs it. How an edition is printed is not known here.

use super::dutch::title;
use super::people::{CONTACT, SIGNATURE, contact_line};
use super::scribe::{Scribe, Traced, party_anchor};
use super::text::{Inline, clean};
use super::view::{Document, Fact};
use crate::emit::file_name;
use crate::model::words::SigningForm;
use crate::model::{Agreement, Id, Party};
use crate::vocabulary::W;

/// A document that is printed, and where.
pub struct Edition {
    /// The folder of its files, with a slash behind it.
    pub folder: String,
    /// The annexes stand in the same file, also where the shared edition has files of their own for them.
    pub in_one: bool,
    pub document: Document,
    /// The parts of it whose place in the source is told. Of a copy those that are about its party: what all copies have is
    /// told of the edition that all share.
    pub told: Told,
}

/// Which parts are told.
pub enum Told {
    All,
    Only(Vec<String>),
}

impl Told {
    pub fn holds(&self, traced: &Traced) -> bool {
        match self {
            Self::All => true,
            Self::Only(ids) => ids.contains(&traced.id),
        }
    }
}

/// Every edition; the shared one first.
pub fn all(scribe: &Scribe<'_>, shared: Document) -> Vec<Edition> {
    let copies: Vec<_> = signing_a_copy(scribe.agreement).map(|(id, party)| copy(scribe, &shared, id, party)).collect();
    let shared = Edition { folder: "document/".to_owned(), in_one: false, document: shared, told: Told::All };
    std::iter::once(shared).chain(copies).collect()
}

/// The parties that sign a copy of their own: the members of a group that is filled from a register.
fn signing_a_copy(agreement: &Agreement) -> impl Iterator<Item = (Id<Party>, &Party)> {
    let in_copies = agreement.general.signed_in.get() == Some(SigningForm::Copies);
    let listed = move |party: &Party| party.member_of.iter().any(|group| agreement.groups[*group].register.is_some());
    agreement.parties.iter().filter(move |(_, party)| in_copies && listed(party))
}

/// The copy of a party. Who is named in the agreement itself signs every copy, since it is with them that the party agrees.
fn copy(scribe: &Scribe<'_>, shared: &Document, id: Id<Party>, party: &Party) -> Edition {
    let called = clean(&title(&party.about));
    let mut document = shared.clone();
    document.title = format!("{} – exemplaar van {called}", shared.title);
    document.facts.extend(whose(scribe, &called, party));
    if let Some(signing) = &mut document.signing {
        let sign = scribe.agreement.parties.iter().filter(|(one, party)| *one == id || !party.from_register);
        let sign: Vec<_> = sign.map(|(id, party)| party_anchor(SIGNATURE, id, party)).collect();
        signing.blocks.retain(|block| sign.contains(&block.id));
        let text = std::mem::take(&mut signing.intro);
        signing.intro = text.then(&format!(" Dit is het exemplaar van {called}."));
    }
    let annexed = document.annexes.iter_mut().flat_map(|annex| &mut annex.figures);
    let figures = document.overview.iter_mut().flat_map(|overview| &mut overview.figures).chain(annexed);
    for picture in figures.filter_map(|figure| figure.picture.as_mut()) {
        picture.file = format!("../../{}", picture.file);
    }
    let anchors = [W::Party.nl(), SIGNATURE, CONTACT].map(|kind| party_anchor(kind, id, party));
    let folder = format!("document/partijen/{}/", file_name(&party.about.name));
    Edition { folder, in_one: true, document, told: Told::Only(anchors.into()) }
}

/// What stands at the head of a copy: whose it is, and how that party is reached.
fn whose(scribe: &Scribe<'_>, called: &str, party: &Party) -> Vec<Fact> {
    let reached = [("Contactpersoon", &party.contact), ("Functionaris voor gegevensbescherming", &party.fg)];
    let reached =
        reached.into_iter().filter_map(|(label, contact)| Some((label, contact_line(scribe, contact.as_ref()?)?)));
    let facts = std::iter::once(("Exemplaar van", Inline::plain(called))).chain(reached);
    facts.map(|(label, text)| Fact { label: label.to_owned(), text }).collect()
}
