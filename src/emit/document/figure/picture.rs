//! The picture of the flow as SVG. Where everything stands is decided in `layout`; here it is drawn. What a line carries is told by
//! its dashes and its width as well as by its colour, and in words in the legend.

use std::fmt::Write;

use super::graph::{Form, Graph, Shape};
use super::layout::{Line, Node, Placed, Rect, Stroke, lay_out};
use super::measure::{widest, width, wrap};
use crate::emit::document::html::escape;
use crate::emit::document::paint;

// Sizes of letters and of the lines they stand on, in pixels.
pub(super) const TITLE: f64 = 15.0;
pub(super) const SMALL: f64 = 13.0;
pub(super) const LEAD: f64 = 18.0;
pub(super) const PADDING: f64 = 10.0;
/// The lid of a store.
pub(super) const LID: f64 = 7.0;

const STYLE: &str = include_str!("../../../../templates/document/flow.css");

/// The texts of the picture, broken into lines.
pub(super) struct Texts {
    pub zones: Vec<Vec<String>>,
    pub nodes: Vec<(Vec<String>, Vec<String>)>,
    pub labels: Vec<Vec<String>>,
}

/// What is to be drawn.
pub(super) struct Drawing<'a> {
    pub graph: &'a Graph,
    pub texts: Texts,
    pub placed: Placed,
}

/// Lays a graph out, with a label for each of its lines.
pub(super) fn drawing<'a>(graph: &'a Graph, labels: &[String]) -> Drawing<'a> {
    const TITLES: f64 = 190.0;
    const LABELS: f64 = 160.0;
    let node = |node: &super::graph::Node| {
        let last = node.titles.len().saturating_sub(1);
        let listed = node.titles.iter().enumerate();
        let listed = listed.map(|(at, title)| if at < last { format!("{title},") } else { title.clone() });
        let titles = listed.flat_map(|title| wrap(&title, TITLE, TITLES)).collect();
        (titles, wrap(&node.under, SMALL, TITLES))
    };
    let names = names(&graph.zones);
    let texts = Texts {
        zones: graph.zones.iter().map(|name| wrap(name, SMALL, names)).collect(),
        nodes: graph.nodes.iter().map(node).collect(),
        labels: labels.iter().map(|label| wrap(label, SMALL, LABELS)).collect(),
    };
    let nodes: Vec<_> = graph.nodes.iter().zip(&texts.nodes).map(|(node, texts)| sized(node, texts)).collect();
    let lines = graph.edges.iter().zip(&texts.labels).map(|(edge, lines)| Line {
        from: edge.from,
        to: edge.to,
        width: widest(lines, SMALL),
        height: LEAD * float(lines.len()),
    });
    let lines: Vec<_> = lines.collect();
    // A zone's name must have room beside its rows.
    let zones: Vec<_> = texts.zones.iter().map(|lines| LEAD * float(lines.len()) + 2.0 * PADDING).collect();
    let placed = lay_out(&nodes, &lines, names + 2.0 * PADDING, &zones);
    Drawing { graph, texts, placed }
}

fn sized(node: &super::graph::Node, (titles, under): &(Vec<String>, Vec<String>)) -> Node {
    let lid = if node.shape == Shape::Store { 2.0 * LID } else { 0.0 };
    Node {
        zone: node.zone,
        width: (widest(titles, TITLE).max(widest(under, SMALL)) + 2.0 * PADDING + 8.0).ceil(),
        height: LEAD * float(titles.len() + under.len()) + 2.0 * PADDING + lid,
    }
}

fn float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

impl Drawing<'_> {
    /// The picture within a page that has the style sheet.
    pub fn inline(&self, id: &str, title: &str, alt: &str) -> String {
        self.draw(id, title, alt, "")
    }

    /// The picture by itself.
    pub fn alone(&self, id: &str, title: &str, alt: &str) -> String {
        self.with_style(id, title, alt, &paint::alone(STYLE))
    }

    /// The picture by itself, for paper.
    pub fn paper(&self, id: &str, title: &str, alt: &str) -> String {
        self.with_style(id, title, alt, &paper_style())
    }

    fn with_style(&self, id: &str, title: &str, alt: &str, style: &str) -> String {
        let style = format!("<style>{style}</style>\n");
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", self.draw(id, title, alt, &style))
    }

    /// What goes over its lines.
    pub fn forms(&self) -> Vec<Form> {
        let is_there = |form: &Form| self.graph.edges.iter().any(|edge| edge.form == *form);
        Form::ALL.into_iter().filter(is_there).collect()
    }

    /// Its size with the legend, in pixels.
    pub fn size(&self) -> (f64, f64) {
        let height = self.placed.height + LEAD * float(self.forms().len()) + 2.0 * LEAD;
        (self.placed.width.max(420.0), height)
    }

    fn draw(&self, id: &str, title: &str, alt: &str, style: &str) -> String {
        let forms = self.forms();
        let (width, height) = self.size();
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"flow\" viewBox=\"0 0 {width:.0} {height:.0}\" role=\"img\" \
             aria-labelledby=\"{id}-titel {id}-beschrijving\">\n<title id=\"{id}-titel\">{}</title>\n\
             <desc id=\"{id}-beschrijving\">{}</desc>\n{style}<defs>\n",
            escape(title),
            escape(alt)
        );
        // Writing to a String cannot fail.
        for form in &forms {
            let _ = writeln!(
                out,
                "<marker id=\"{id}-{0}\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"9\" markerHeight=\"9\" \
                 markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path class=\"head {0}\" d=\"M0 0 10 5 0 10z\"/></marker>",
                form.class()
            );
        }
        let _ = writeln!(out, "</defs>\n<rect class=\"ground\" width=\"{width:.0}\" height=\"{height:.0}\"/>");
        self.zones(&mut out);
        self.lines(&mut out, id);
        self.nodes(&mut out);
        self.labels(&mut out);
        legend(&mut out, &forms, self.placed.height);
        out.push_str("</svg>\n");
        out
    }

    fn zones(&self, out: &mut String) {
        for (zone, lines) in self.placed.zones.iter().zip(&self.texts.zones) {
            let _ = writeln!(out, "<rect class=\"zone\" {} rx=\"8\"/>", corners(zone));
            text(out, "name", (zone.left + PADDING, zone.top + PADDING), lines);
        }
    }

    fn lines(&self, out: &mut String, id: &str) {
        for (strokes, edge) in self.placed.lines.iter().zip(&self.graph.edges) {
            let class = edge.form.class();
            let _ = writeln!(
                out,
                "<path class=\"line {class}\" marker-end=\"url(#{id}-{class})\" d=\"{}\"/>",
                course(strokes)
            );
        }
    }

    fn nodes(&self, out: &mut String) {
        let all = self.placed.nodes.iter().zip(&self.graph.nodes).zip(&self.texts.nodes);
        for ((rect, node), (titles, under)) in all {
            let _ = writeln!(out, "{}", outline(node.shape, rect));
            let lid = if node.shape == Shape::Store { 2.0 * LID } else { 0.0 };
            let (middle, top) = (rect.left + rect.width / 2.0, rect.top + lid + PADDING);
            text(out, "title", (middle, top), titles);
            text(out, "under", (middle, top + LEAD * float(titles.len())), under);
        }
    }

    fn labels(&self, out: &mut String) {
        let all = self.placed.labels.iter().zip(&self.graph.edges).zip(&self.texts.labels);
        for ((rect, edge), lines) in all {
            text(out, &format!("label {}", edge.form.class()), (rect.left, rect.top), lines);
        }
    }
}

/// The style sheet with the colours of paper in their places: programs that are no browser know neither variables nor
/// conditions.
fn paper_style() -> String {
    let on_paper =
        STYLE.split("@media print").nth(1).and_then(|rest| rest.split(['{', '}']).nth(2)).unwrap_or_default();
    let style = paint::with_colours(STYLE, on_paper);
    format!("{style}\n.flow text {{ font-family: \"Source Sans 3\"; }}\n")
}

/// How wide the names of zones are made: so that a long word stays whole.
fn names(zones: &[String]) -> f64 {
    const LEAST: f64 = 110.0;
    const MOST: f64 = 220.0;
    let words = zones.iter().flat_map(|name| name.split_whitespace());
    words.map(|word| width(word, SMALL).ceil()).fold(LEAST, f64::max).min(MOST)
}

/// Lines of text from a height downwards.
fn text(out: &mut String, class: &str, (x, top): (f64, f64), lines: &[String]) {
    for (at, line) in lines.iter().enumerate() {
        let y = top + LEAD * float(at) + 13.0;
        let _ = writeln!(out, "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\">{}</text>", escape(line));
    }
}

fn corners(rect: &Rect) -> String {
    format!("x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\"", rect.left, rect.top, rect.width, rect.height)
}

/// A holder has a heavy edge, a store is a drum, who sees data a sheet with its corner folded.
fn outline(shape: Shape, rect: &Rect) -> String {
    let Rect { left, top, width, .. } = *rect;
    let (right, bottom) = (rect.right(), rect.bottom());
    match shape {
        Shape::Holder => format!("<rect class=\"node holder\" {}/>", corners(rect)),
        Shape::Program => format!("<rect class=\"node\" {} rx=\"12\"/>", corners(rect)),
        Shape::Users => {
            let fold = 12.0;
            format!(
                "<path class=\"node\" d=\"M{left:.1} {top:.1}H{:.1}L{right:.1} {:.1}V{bottom:.1}H{left:.1}z\"/>",
                right - fold,
                top + fold
            )
        }
        Shape::Store => {
            let (half, upper, lower) = (width / 2.0, top + LID, bottom - LID);
            format!(
                "<path class=\"node\" d=\"M{left:.1} {upper:.1}A{half:.1} {LID} 0 0 1 {right:.1} {upper:.1}V{lower:.1}\
                 A{half:.1} {LID} 0 0 1 {left:.1} {lower:.1}zM{left:.1} {upper:.1}A{half:.1} {LID} 0 0 0 {right:.1} {upper:.1}\"/>"
            )
        }
    }
}

fn course(strokes: &[Stroke]) -> String {
    let mut out = String::new();
    let mut last = (0.0, 0.0);
    for (at, stroke) in strokes.iter().enumerate() {
        let (x, y) = stroke.end();
        let _ = match stroke {
            _ if at == 0 => write!(out, "M{x:.1} {y:.1}"),
            Stroke::Bow(..) if (x - last.0).abs() > 0.5 => {
                let middle = f64::midpoint(last.1, y);
                write!(out, "C{:.1} {middle:.1} {x:.1} {middle:.1} {x:.1} {y:.1}", last.0)
            }
            _ => write!(out, "L{x:.1} {y:.1}"),
        };
        last = (x, y);
    }
    out
}

fn legend(out: &mut String, forms: &[Form], top: f64) {
    text(out, "name", (PADDING, top), &["Wat er over een lijn gaat".to_owned()]);
    for (at, form) in forms.iter().enumerate() {
        let y = top + LEAD * float(at + 1) + 13.0;
        let class = form.class();
        let _ = writeln!(out, "<path class=\"line {class}\" d=\"M{PADDING} {y:.1}H70\"/>");
        text(out, "under start", (80.0, y - 9.0), &[form.words().to_owned()]);
    }
}
