//! Whatever graph comes in, nothing in the picture covers anything: nodes, labels, zones, and the lines beside them.

use proptest::prelude::*;

use super::layout::{Line, Node, Placed, Rect, Stroke, lay_out};

const NAMES: f64 = 120.0;

fn overlap(one: &Rect, other: &Rect) -> bool {
    let apart = one.right() <= other.left
        || other.right() <= one.left
        || one.bottom() <= other.top
        || other.bottom() <= one.top;
    !apart
}

fn inside(rect: &Rect, (x, y): (f64, f64)) -> bool {
    let slack = 0.5;
    x > rect.left + slack && x < rect.right() - slack && y > rect.top + slack && y < rect.bottom() - slack
}

/// Points along a line, close to each other.
fn points(strokes: &[Stroke]) -> Vec<(f64, f64)> {
    let mut out = Vec::new();
    for pair in strokes.windows(2) {
        let ((x0, y0), (x1, y1)) = (pair[0].end(), pair[1].end());
        for step in 0..=40 {
            let t = f64::from(step) / 40.0;
            let (straight, bowed) = (x0 + (x1 - x0) * t, x0 + (x1 - x0) * t * t * (3.0 - 2.0 * t));
            let bow = matches!(pair[1], Stroke::Bow(..));
            // A bow is upright at both ends: its controls are at half its height.
            let middle = f64::midpoint(y0, y1);
            let bowed_y = cubic(t, [y0, middle, middle, y1]);
            out.push(if bow { (bowed, bowed_y) } else { (straight, y0 + (y1 - y0) * t) });
        }
    }
    out
}

/// A point of a curve of Bézier.
fn cubic(at: f64, ends: [f64; 4]) -> f64 {
    let left = 1.0 - at;
    let weights = [left.powi(3), 3.0 * left * left * at, 3.0 * left * at * at, at.powi(3)];
    weights.iter().zip(ends).map(|(weight, end)| weight * end).sum()
}

fn nothing_is_covered(placed: &Placed, nodes: &[Node], lines: &[Line]) {
    let things: Vec<_> = placed.nodes.iter().chain(&placed.labels).collect();
    for (at, one) in things.iter().enumerate() {
        assert!(one.width > 0.0 && one.height > 0.0, "everything has a place");
        assert!(one.left >= 0.0 && one.top >= 0.0 && one.right() <= placed.width && one.bottom() <= placed.height);
        for other in &things[at + 1..] {
            assert!(!overlap(one, other), "{one:?} and {other:?}");
        }
    }
    for (at, one) in placed.zones.iter().enumerate() {
        assert!(placed.zones[at + 1..].iter().all(|other| !overlap(one, other)), "zones stand apart");
    }
    for (rect, node) in placed.nodes.iter().zip(nodes) {
        for (at, zone) in placed.zones.iter().enumerate() {
            assert_eq!(overlap(rect, zone), at == node.zone, "a node is in its own zone only");
        }
        assert!(rect.left >= placed.zones[node.zone].left + NAMES, "the column of names stays free");
    }
    for (at, strokes) in placed.lines.iter().enumerate() {
        for point in points(strokes) {
            for rect in &things {
                assert!(!inside(rect, point), "line {at} ({:?}) goes through {rect:?} at {point:?}", lines[at]);
            }
            assert!(point.0 >= 0.0 && point.0 <= placed.width, "{point:?}");
        }
        let (from, to) = (placed.nodes[lines[at].from], placed.nodes[lines[at].to]);
        let ends = [strokes.first().unwrap().end(), strokes.last().unwrap().end()];
        assert!((ends[0].1 - from.bottom()).abs() < 0.01 && (ends[1].1 - to.top).abs() < 0.01);
    }
}

fn graphs() -> impl Strategy<Value = (Vec<Node>, Vec<Line>, usize)> {
    (1usize..5, 1usize..14).prop_flat_map(|(zones, count)| {
        // The first nodes see to it that every zone has one.
        let count = count.max(zones);
        let node = (0..zones, 40.0..230.0f64, 40.0..150.0f64);
        let nodes = proptest::collection::vec(node, count);
        let line = (0..count, 0..count, 30.0..170.0f64, 18.0..90.0f64);
        (nodes, proptest::collection::vec(line, 0..30)).prop_map(move |(nodes, lines)| {
            let node = |(at, (zone, width, height)): (usize, (usize, f64, f64))| Node {
                zone: if at < zones { at } else { zone },
                width,
                height,
            };
            let line = |(from, to, width, height)| Line { from, to, width, height };
            let lines = lines.into_iter().map(line).filter(|line| line.from != line.to).collect();
            (nodes.into_iter().enumerate().map(node).collect(), lines, zones)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn nothing_covers_anything((nodes, lines, zones) in graphs()) {
        let placed = lay_out(&nodes, &lines, NAMES, &vec![80.0; zones]);
        nothing_is_covered(&placed, &nodes, &lines);
    }
}

#[test]
fn a_picture_of_nothing_is_empty() {
    assert_eq!(lay_out(&[], &[], NAMES, &[]).nodes.len(), 0);
}

#[test]
fn a_chain_goes_straight_down() {
    let nodes: Vec<_> = (0..4).map(|zone| Node { zone, width: 100.0, height: 50.0 }).collect();
    let lines: Vec<_> = (0..3).map(|at| Line { from: at, to: at + 1, width: 60.0, height: 18.0 }).collect();
    let placed = lay_out(&nodes, &lines, NAMES, &[0.0; 4]);
    let tops: Vec<_> = placed.nodes.iter().map(|rect| rect.top).collect();
    assert!(tops.windows(2).all(|pair| pair[0] < pair[1]), "{tops:?}");
    for strokes in &placed.lines {
        assert!(strokes.windows(2).all(|pair| (pair[0].end().0 - pair[1].end().0).abs() < 1.5), "{strokes:?}");
    }
}
