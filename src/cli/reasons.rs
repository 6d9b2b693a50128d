//! Why a line of `toegang` does not permit, and which line it is, in words. How a request is decided is not known here.

use crate::messages::{all_of, scenarios as says, some_of};
use crate::model::{Agreement, Field, Grant, Id};
use crate::relations::{Lack, Near, Request};
use crate::source::{Sources, Span, Text, plain};

/// What a line lacks, gravest first. Of a line about another role or other data no more is told: it is far away.
pub(super) fn reasons(agreement: &Agreement, near: &Near, request: &Request) -> Vec<Text> {
    let Some(grant) = agreement.grants.get(near.grant) else { return Vec::new() };
    near.lacks.iter().map(|lack| reason(agreement, grant, *lack, request)).collect()
}

fn reason(agreement: &Agreement, grant: &Grant, lack: Lack, request: &Request) -> Text {
    let field = &agreement.fields[request.field].about.name;
    let data = &agreement.data[request.data].about.name;
    match lack {
        Lack::Role => says::other_role(all_of(grant.roles.iter().map(|id| &agreement.roles[id].about.name))),
        Lack::Data => says::other_data(some_of(grant.data.iter().map(|id| &agreement.data[id].about.name))),
        Lack::NotInData => says::not_in_data(data, field),
        Lack::LeftOut => says::left_out(field),
        Lack::NotNamed => says::not_named(some_of(grant.only.iter().map(|id| &agreement.fields[id].about.name))),
        Lack::Replaced => says::replaced(field),
        Lack::Purpose => {
            says::other_purposes(some_of(grant.purposes.iter().map(|id| &agreement.purposes[id].about.name)))
        }
        Lack::PurposeOfField => purposes(agreement, request.field),
        Lack::OnlyFigures => says::only_figures(),
        Lack::OnlyRows => says::only_rows(),
        Lack::Undecided => says::undecided(),
        Lack::System => says::other_systems(some_of(grant.systems.iter().map(|id| &agreement.systems[id].about.name))),
        Lack::GroupSize(size) => says::group_too_small(size),
        Lack::OwnMunicipality => says::other_municipality(),
        Lack::AfterAllocation => says::not_allocated(),
        Lack::Membership => says::no_member(),
        Lack::NoConsent => says::needs_consent(),
        Lack::ConsentFrom(day) => says::consent_from(day),
    }
}

fn purposes(agreement: &Agreement, field: Id<Field>) -> Text {
    let name = &agreement.fields[field].about.name;
    let purposes = &agreement.fields[field].purposes;
    if purposes.is_empty() {
        return says::field_without_purpose(name);
    }
    says::purpose_of_field(name, some_of(purposes.iter().map(|id| &agreement.purposes[id].about.name)))
}

/// `agreements/grjr/partijen.convenant:12`
pub(super) fn place(sources: &Sources, base: &str, span: Span) -> String {
    format!("{base}{}:{}", plain(&sources.file(span.file).name), sources.place(span).line)
}

/// A piece of source on one line.
pub(super) fn on_one_line(sources: &Sources, span: Span) -> String {
    plain(&sources.text(span).split_whitespace().collect::<Vec<_>>().join(" "))
}
