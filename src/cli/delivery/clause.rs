//! Where a rule stands in the document that was signed: the row of a table in an annex, or an article.

use crate::checks::Checked;
use crate::delivery::Program;
use crate::emit::{self, Artefacts, Kind};
use crate::messages::delivery as says;
use crate::plan::{Rule, RuleKind};
use crate::source::{Sources, Span, Text};

/// The parts of the document.
pub(super) struct Clauses {
    built: Artefacts,
}

impl Clauses {
    pub(super) fn of(checked: &Checked, sources: &Sources) -> Self {
        Self { built: emit::build(checked, sources, &[Kind::Document]) }
    }

    /// What a rule says of a column stands where its field does; what it says of rows, where the delivery does.
    pub(super) fn of_rule(&self, checked: &Checked, program: &Program, rule: &Rule) -> Option<Text> {
        let delivery = checked.agreement().data[program.plan.data].about.span;
        let span = match (&rule.kind, rule.columns.first()) {
            (RuleKind::Width | RuleKind::Unique | RuleKind::Reference(_), _) | (_, None) => delivery,
            (_, Some(at)) => program.plan.columns[*at].span,
        };
        self.part(span)
    }

    fn part(&self, span: Span) -> Option<Text> {
        let here =
            || self.built.origins.iter().filter(|origin| origin.span == span && origin.artefact.ends_with(".md"));
        let annex = |artefact: &str| Some(artefact.strip_prefix("document/bijlage-")?.strip_suffix(".md")?.to_owned());
        let in_annex = here().find_map(|origin| {
            let (table, row) = origin.part.strip_prefix("tabel-")?.split_once('/')?;
            Some(says::in_annex(annex(&origin.artefact)?, table, row))
        });
        let article = || {
            here().find_map(|origin| {
                Some(says::in_article(origin.part.strip_prefix("artikel-")?.replace("/lid-", " lid ")))
            })
        };
        let overview = || {
            here()
                .find_map(|origin| Some(says::in_overview(origin.part.strip_prefix("overzicht-")?.split_once('/')?.1)))
        };
        in_annex.or_else(article).or_else(overview)
    }
}
