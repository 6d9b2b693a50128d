//! `--format json`: the project's own format of a comparison, stable for scripts. Nothing in it is cut short.

use serde_json::{Value, json};

use super::{Compared, Version};
use crate::cli::report::print_json;
use crate::diff::{self, Asks, Change, Event, Verdict, act, said, tell};
use crate::messages::diff as says;
use crate::source::{Lang, Span};

pub(super) fn json(compared: &Compared) -> String {
    let diff = &compared.diff;
    let events: Vec<_> = diff.events.iter().enumerate().map(|(at, event)| event_of(compared, event, at)).collect();
    let roles: serde_json::Map<String, Value> =
        diff.roles.iter().map(|(role, verdict)| (role.clone(), json!(word(*verdict)))).collect();
    print_json(&json!({
        "access": { "verdict": word(diff.access), "roles": roles },
        "events": events,
        "summary": {
            "events": diff.events.len(),
            "asking": diff.events.iter().filter(|event| event.asks()).count(),
            "approved": diff.events.iter().filter(|event| event.approved.is_some()).count(),
        },
    }))
}

/// The verdict, in Dutch in every language, as severities are.
pub(super) fn word(verdict: Verdict) -> String {
    match verdict {
        Verdict::Equal => says::role_equal(),
        Verdict::Narrower => says::role_narrower(),
        Verdict::Wider => says::role_wider(),
        Verdict::Incomparable => says::role_incomparable(),
    }
    .nl
}

fn event_of(compared: &Compared, event: &Event, at: usize) -> Value {
    let (old, new) = (&compared.old, &compared.new);
    let told = tell(event, &old.side.sources, &new.side.sources, compared.lang, diff::SHOWN);
    let code = event.code.code();
    json!({
        "code": code.code,
        "name": code.name,
        "title": code.title(compared.lang),
        "message": told.line.get(compared.lang),
        "kind": event.subject.kind.nl(),
        "subject": event.subject.name,
        "subject_title": event.subject.title,
        "property": event.property.iter().map(|word| word.nl()).collect::<Vec<_>>(),
        "change": change(&event.change),
        "old": event.old.map(|span| place(old, span)),
        "new": event.new.map(|span| place(new, span)),
        "effects": compared.effects.as_ref().and_then(|all| all.get(at)).map(|all| {
            all.iter().map(|one| json!({ "artefact": one.artefact, "part": one.part })).collect::<Vec<_>>()
        }),
        "asks": asks(&event.asks, compared.lang),
        "asks_action": event.asks(),
        "approved": event.approved.as_ref().map(|approved| json!({
            "because": approved.because,
            "rests_on": approved.rests_on,
            "place": place(new, approved.span),
        })),
    })
}

fn place(version: &Version, span: Span) -> Value {
    let sources = &version.side.sources;
    let place = sources.place(span);
    json!({
        "file": format!("{}{}", version.base, sources.file(span.file).name),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    })
}

fn asks(asks: &Asks, lang: Lang) -> Value {
    let acts = asks.acts.iter().map(|asked| {
        json!({ "act": asked.act.word().nl(), "by": asked.by, "form": asked.form, "says": act(asked).get(lang) })
    });
    json!({ "acts": acts.collect::<Vec<_>>(), "law": asks.law, "own_rule": asks.own, "note": asks.note })
}

fn change(change: &Change) -> Value {
    match change {
        Change::Added { like } => json!({ "what": "added", "like": like }),
        Change::Dropped { tombstone, like } => json!({
            "what": "dropped",
            "like": like,
            "lapsed": tombstone.as_ref().map(|told| json!({ "since": told.since, "because": told.because })),
        }),
        Change::Values { added, dropped } => json!({
            "what": "values",
            "added": added.iter().map(said).collect::<Vec<_>>(),
            "dropped": dropped.iter().map(said).collect::<Vec<_>>(),
        }),
        Change::Stated { before, after } => json!({ "what": "stated", "before": before, "after": after }),
        Change::Title { before, after } => json!({ "what": "title", "before": before, "after": after }),
        Change::Renamed { from } => json!({ "what": "renamed", "from": from }),
        Change::Moved { from, to } => json!({ "what": "moved", "from": from, "to": to }),
        Change::Access(found) => json!({
            "what": "access",
            "role": found.role,
            "same_line": found.same_line,
            "witnesses": found.all.iter().map(|one| &one.said).collect::<Vec<_>>(),
        }),
        Change::Bearers(cases) => json!({
            "what": "bearers",
            "cases": cases.iter().map(|case| json!({
                "obligation": case.obligation,
                "category": case.category,
                "place": format!("{:?}", case.place),
                "before": case.before,
                "after": case.after,
            })).collect::<Vec<_>>(),
        }),
        Change::Approval { because } => json!({ "what": "approval", "because": because }),
    }
}
