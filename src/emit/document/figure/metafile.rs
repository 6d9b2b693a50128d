//! The picture of the flow as a metafile, for Word: drawn from the same places as the SVG, so that both show the same.

use super::emf::{Canvas, Colour, Letters, Point};
use super::graph::{Form, Shape};
use super::layout::{Rect, Stroke};
use super::picture::{Drawing, LEAD, LID, PADDING, SMALL, TITLE};

const INK: Colour = [0x1b, 0x1b, 0x1b];
const FAINT: Colour = [0x4a, 0x4f, 0x57];
const GROUND: Colour = [0xff, 0xff, 0xff];
const ZONE: Colour = [0xf3, 0xf6, 0xfb];
const EDGE: Colour = [0x5c, 0x6b, 0x80];

/// The bytes of a picture, and its size in pixels.
pub(super) fn metafile(drawing: &Drawing<'_>) -> (Vec<u8>, f64, f64) {
    let (width, height) = drawing.size();
    let mut canvas = Canvas::new(width, height);
    for (zone, lines) in drawing.placed.zones.iter().zip(&drawing.texts.zones) {
        canvas.area(&corners(zone), ZONE, None);
        canvas.line(&closed(corners(zone)), (EDGE, 1.0), &[6.0, 4.0]);
        text(&mut canvas, (zone.left + PADDING, zone.top + PADDING), lines, name(FAINT), false);
    }
    for (strokes, edge) in drawing.placed.lines.iter().zip(&drawing.graph.edges) {
        line(&mut canvas, strokes, edge.form);
    }
    nodes(&mut canvas, drawing);
    for ((rect, edge), lines) in drawing.placed.labels.iter().zip(&drawing.graph.edges).zip(&drawing.texts.labels) {
        text(&mut canvas, (rect.left, rect.top), lines, small(style(edge.form).0), false);
    }
    legend(&mut canvas, &drawing.forms(), drawing.placed.height);
    (canvas.finish(), width, height)
}

fn small(colour: Colour) -> Letters {
    Letters { size: SMALL, is_bold: false, colour }
}

fn name(colour: Colour) -> Letters {
    Letters { size: SMALL, is_bold: true, colour }
}

/// The colour, the width and the dashes of a line.
fn style(form: Form) -> (Colour, f64, &'static [f64]) {
    match form {
        Form::Identified => ([0x8f, 0x1d, 0x14], 3.0, &[]),
        Form::Pseudonymised => ([0x0b, 0x4f, 0x8a], 2.0, &[9.0, 5.0]),
        Form::Rows => (INK, 1.5, &[10.0, 3.0, 2.0, 3.0]),
        Form::Figures => ([0x1e, 0x5a, 0x32], 2.5, &[2.0, 5.0]),
    }
}

fn text(canvas: &mut Canvas, (x, top): Point, lines: &[String], letters: Letters, is_centred: bool) {
    let mut y = top + 13.0;
    for line in lines {
        canvas.text(line, (x, y), letters, is_centred);
        y += LEAD;
    }
}

fn line(canvas: &mut Canvas, strokes: &[Stroke], form: Form) {
    let (colour, width, dashes) = style(form);
    let mut points: Vec<Point> = Vec::new();
    for stroke in strokes {
        let to = stroke.end();
        match (stroke, points.last().copied()) {
            (Stroke::Bow(..), Some(from)) if (to.0 - from.0).abs() > 0.5 => bow(&mut points, from, to),
            _ => points.push(to),
        }
    }
    let Some(&end) = points.last() else { return };
    let before = points.iter().rev().find(|(x, y)| (x - end.0).hypot(y - end.1) > 6.0).copied();
    let (x, y) = before.unwrap_or((end.0, end.1 - 1.0));
    let length = (end.0 - x).hypot(end.1 - y).max(0.1);
    let (dx, dy) = ((end.0 - x) / length, (end.1 - y) / length);
    // The line ends in its head.
    if let Some(last) = points.last_mut() {
        *last = (end.0 - 6.0 * dx, end.1 - 6.0 * dy);
    }
    canvas.line(&points, (colour, width), dashes);
    let foot = (end.0 - 9.0 * dx, end.1 - 9.0 * dy);
    let side = |way: f64| (foot.0 - 4.5 * dy * way, foot.1 + 4.5 * dx * way);
    canvas.area(&[end, side(1.0), side(-1.0)], colour, None);
}

/// A bow that is upright at both ends.
fn bow(points: &mut Vec<Point>, from: Point, to: Point) {
    const STEPS: u32 = 12;
    let middle = f64::midpoint(from.1, to.1);
    for step in 1..=STEPS {
        let t = f64::from(step) / f64::from(STEPS);
        let at = |a: f64, b: f64, c: f64, d: f64| {
            let s = 1.0 - t;
            s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d
        };
        points.push((at(from.0, from.0, to.0, to.0), at(from.1, middle, middle, to.1)));
    }
}

fn nodes(canvas: &mut Canvas, drawing: &Drawing<'_>) {
    let all = drawing.placed.nodes.iter().zip(&drawing.graph.nodes).zip(&drawing.texts.nodes);
    for ((rect, node), (titles, under)) in all {
        let edge = |width: f64| Some((INK, width));
        let mut lid = 0.0;
        match node.shape {
            Shape::Holder => canvas.area(&corners(rect), GROUND, edge(3.0)),
            Shape::Program => canvas.area(&rounded(rect), GROUND, edge(1.5)),
            Shape::Users => canvas.area(&folded(rect), GROUND, edge(1.5)),
            Shape::Store => {
                lid = 2.0 * LID;
                canvas.area(&drum(rect), GROUND, edge(1.5));
                canvas.line(&arc(rect, rect.top + LID, -1.0), (INK, 1.5), &[]);
            }
        }
        let (middle, top) = (rect.left + rect.width / 2.0, rect.top + lid + PADDING);
        text(canvas, (middle, top), titles, Letters { size: TITLE, is_bold: true, colour: INK }, true);
        let height = titles.iter().fold(0.0, |height, _| height + LEAD);
        text(canvas, (middle, top + height), under, small(FAINT), true);
    }
}

fn corners(rect: &Rect) -> Vec<Point> {
    let (right, bottom) = (rect.right(), rect.bottom());
    vec![(rect.left, rect.top), (right, rect.top), (right, bottom), (rect.left, bottom)]
}

fn closed(mut points: Vec<Point>) -> Vec<Point> {
    points.extend(points.first().copied());
    points
}

fn folded(rect: &Rect) -> Vec<Point> {
    let (fold, right, bottom) = (12.0, rect.right(), rect.bottom());
    vec![
        (rect.left, rect.top),
        (right - fold, rect.top),
        (right, rect.top + fold),
        (right, bottom),
        (rect.left, bottom),
    ]
}

fn rounded(rect: &Rect) -> Vec<Point> {
    const RADIUS: f64 = 12.0;
    let (left, right) = (rect.left + RADIUS, rect.right() - RADIUS);
    let (top, bottom) = (rect.top + RADIUS, rect.bottom() - RADIUS);
    let corner = |(x, y): Point, first: f64| {
        (0..=6).map(move |step| {
            let angle = (first + 15.0 * f64::from(step)).to_radians();
            (x + RADIUS * angle.cos(), y + RADIUS * angle.sin())
        })
    };
    let all = corner((left, top), 180.0).chain(corner((right, top), 270.0));
    all.chain(corner((right, bottom), 0.0)).chain(corner((left, bottom), 90.0)).collect()
}

/// Half of the lid of a drum, from left to right: the far half bends upwards.
fn arc(rect: &Rect, y: f64, way: f64) -> Vec<Point> {
    let (half, middle) = (rect.width / 2.0, rect.left + rect.width / 2.0);
    let point = |step: i32| {
        let angle = (180.0 - 10.0 * f64::from(step)).to_radians();
        (middle + half * angle.cos(), y - way * LID * angle.sin())
    };
    (0..=18).map(point).collect()
}

fn drum(rect: &Rect) -> Vec<Point> {
    let mut out = arc(rect, rect.top + LID, 1.0);
    out.extend(arc(rect, rect.bottom() - LID, -1.0).into_iter().rev());
    out
}

fn legend(canvas: &mut Canvas, forms: &[Form], top: f64) {
    text(canvas, (PADDING, top), &["Wat er over een lijn gaat".to_owned()], name(FAINT), false);
    let mut y = top + LEAD + 13.0;
    for form in forms {
        let (colour, width, dashes) = style(*form);
        canvas.line(&[(PADDING, y), (70.0, y)], (colour, width), dashes);
        text(canvas, (80.0, y - 9.0), &[form.words().to_owned()], small(INK), false);
        y += LEAD;
    }
}
