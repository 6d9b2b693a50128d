//! Where a rule stands in the document that was signed: the row of a table in an annex, or an article.

use crate::checks::Checked;
use crate::delivery::Program;
use crate::emit::document::{Clause, clauses};
use crate::messages::delivery as says;
use crate::plan::{Rule, RuleKind};
use crate::source::{Sources, Span, Text};

/// The parts of the document.
pub(super) struct Clauses(Vec<Clause>);

impl Clauses {
    pub(super) fn of(checked: &Checked, sources: &Sources) -> Self {
        Self(clauses(checked, sources))
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
        let here = || self.0.iter().filter(|clause| clause.span == span);
        let in_annex = here().filter(|clause| clause.annex > 0).find_map(|clause| {
            let (table, row) = clause.part.strip_prefix("tabel-")?.split_once('/')?;
            Some(says::in_annex(clause.annex, table, row))
        });
        let article =
            |clause: &Clause| Some(says::in_article(clause.part.strip_prefix("artikel-")?.replace("/lid-", " lid ")));
        let overview =
            |clause: &Clause| Some(says::in_overview(clause.part.strip_prefix("overzicht-")?.split_once('/')?.1));
        in_annex.or_else(|| here().find_map(article)).or_else(|| here().find_map(overview))
    }
}
