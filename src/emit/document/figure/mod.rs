//! The figure of the flow: the systems and people that data come to, in the hands they are in, with a line for everything that goes
//! from one to another and a table that says the same. It is computed from the flow relation, so that it cannot differ from what
//! is checked. How a page is laid out is not known here.

mod emf;
mod graph;
mod layers;
mod layout;
#[cfg(test)]
mod layout_tests;
mod measure;
mod metafile;
mod picture;

use super::dutch;
use super::scribe::Scribe;
use super::tables::with_columns;
use super::text::{Inline, lower_first};
use super::view::{Row, Table};
use crate::model::{DataSet, Id};
use crate::relations::{Flow, HopKind};
use crate::source::Span;
use graph::{Edge, Graph};

pub const STYLE: &str = include_str!("../../../../templates/document/flow.css");

/// The figure, ready to be shown.
#[derive(Debug)]
pub struct Shown {
    /// SVG for a page that has [`STYLE`].
    pub inline: String,
    /// SVG as a file of its own.
    pub file: String,
    /// For a program that shows no SVG, with its size in pixels.
    pub metafile: (Vec<u8>, f64, f64),
    /// SVG for paper.
    pub paper: String,
    pub table: Table,
    /// Where each row of the table is stated: its anchor and its place.
    pub stated: Vec<(String, Span)>,
}

/// The flow of an agreement as a picture and a table; `None` where nothing flows.
pub fn flows(scribe: &Scribe<'_>, flow: &Flow, id: &str, title: &str, alt: &str) -> Option<Shown> {
    let graph = graph::of(scribe, flow);
    if graph.edges.is_empty() {
        return None;
    }
    let labels: Vec<_> = graph.edges.iter().enumerate().map(|(at, edge)| label(scribe, at, edge)).collect();
    let drawing = picture::drawing(&graph, &labels);
    let stated = graph.edges.iter().enumerate().map(|(at, edge)| (format!("{id}.{}", at + 1), edge.span));
    Some(Shown {
        inline: drawing.inline(id, title, alt),
        file: drawing.alone(id, title, alt),
        metafile: metafile::metafile(&drawing),
        paper: drawing.paper(id, title, alt),
        table: table(scribe, &graph, id),
        stated: stated.collect(),
    })
}

/// `3. Declaraties en toewijzingen`
fn label(scribe: &Scribe<'_>, at: usize, edge: &Edge) -> String {
    format!("{}. {}", at + 1, data(scribe, &edge.data))
}

fn data(scribe: &Scribe<'_>, all: &[Id<DataSet>]) -> String {
    let name = |id: &Id<DataSet>| lower_first(&dutch::title(&scribe.agreement.data[*id].about));
    dutch::enumerate(&all.iter().map(name).collect::<Vec<_>>())
}

fn table(scribe: &Scribe<'_>, graph: &Graph, id: &str) -> Table {
    let mut table = with_columns(&["Lijn", "Van", "Naar", "Wat", "In welke vorm", "Wat er gebeurt"]);
    table.id = format!("{id}-lijnen");
    table.caption = Inline::plain("De lijnen van de figuur in woorden");
    let named = |node: usize| Inline::plain(&dutch::enumerate(&graph.nodes[node].titles));
    for (at, edge) in graph.edges.iter().enumerate() {
        let cells = vec![
            Inline::plain(&(at + 1).to_string()),
            named(edge.from),
            named(edge.to),
            Inline::plain(&data(scribe, &edge.data)),
            Inline::plain(edge.form.words()),
            Inline::plain(happens(edge.kind)),
        ];
        table.rows.push(Row { id: format!("{id}.{}", at + 1), cells });
    }
    table
}

fn happens(kind: HopKind) -> &'static str {
    match kind {
        HopKind::Deliver => "levering",
        HopKind::Pseudonymise => "pseudonimisering",
        HopKind::Store => "opslag",
        HopKind::Process => "verwerking",
        HopKind::Consult => "inzage",
        HopKind::Aggregate => "inzage in aantallen",
        HopKind::Destroy => "vernietiging",
    }
}
