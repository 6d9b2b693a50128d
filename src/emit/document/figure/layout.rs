//! The layout of a picture of nodes in zones and lines between them, by bands: nodes of a row stand in a band, labels in bands of
//! their own, and a line crosses each band upright in a place that is kept free for it. So nothing that can be read is covered,
//! whatever the picture holds. No agreement and no drawing language is known here.

use super::layers::{self, BESIDE, Bands, Thing};

/// A node as it comes in: its size, and its zone by number, from above.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    pub zone: usize,
    pub width: f64,
    pub height: f64,
}

/// A line between two nodes, and the size of its label.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub from: usize,
    pub to: usize,
    pub width: f64,
    pub height: f64,
}

/// A rectangle in the picture, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Rect {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

impl Rect {
    pub fn right(&self) -> f64 {
        self.left + self.width
    }

    pub fn bottom(&self) -> f64 {
        self.top + self.height
    }
}

/// A piece of the course of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Stroke {
    /// Straight on to a point.
    To(f64, f64),
    /// In a bow to a point lower down, upright at both ends.
    Bow(f64, f64),
}

impl Stroke {
    pub fn end(self) -> (f64, f64) {
        match self {
            Self::To(x, y) | Self::Bow(x, y) => (x, y),
        }
    }
}

/// Where everything stands.
#[derive(Debug, Default)]
pub(super) struct Placed {
    pub nodes: Vec<Rect>,
    pub labels: Vec<Rect>,
    /// The course of each line; the first stroke is the point where it begins.
    pub lines: Vec<Vec<Stroke>>,
    pub zones: Vec<Rect>,
    pub width: f64,
    pub height: f64,
}

/// The widest that a row of things is made before it is broken off.
const WIDEST: f64 = 760.0;
const BETWEEN: f64 = 26.0;
/// The room in which a line bends from one band to the next.
const BEND: f64 = 26.0;
/// Between the edge of a zone and what stands in it.
const WITHIN: f64 = 12.0;
/// Between zones.
const APART: f64 = 12.0;
/// Between lines beside each other.
const TRACK: f64 = 11.0;
/// The room for an arrow head.
const ARROW: f64 = 14.0;
const MARGIN: f64 = 8.0;

/// Lays a picture out. Beside the rows, at the left, is a column for the names of the zones: so wide, and for each zone at least so
/// high. Every zone has a node.
pub(super) fn lay_out(nodes: &[Node], lines: &[Line], names: f64, zones: &[f64]) -> Placed {
    if nodes.is_empty() {
        return Placed::default();
    }
    let nodes: Vec<_> = (0..nodes.len()).map(|at| with_room_for_lines(nodes, lines, at)).collect();
    let row = layers::rows(&nodes, lines, zones.len(), WIDEST, BETWEEN);
    let mut bands = layers::bands(&nodes, lines, &row, WIDEST);
    bands.order();
    let across = across(&bands);
    let lanes = lanes(&bands, lines, &row);
    let down = down(&bands, &nodes, lines, &row, &lanes, zones);
    assemble(
        &Parts { nodes: &nodes, lines, row: &row, bands: &bands, across: &across, down: &down, lanes: &lanes },
        names,
    )
}

/// Wide enough for the lines that come in above and leave below.
fn with_room_for_lines(nodes: &[Node], lines: &[Line], at: usize) -> Node {
    let leaving = lines.iter().filter(|line| line.from == at).count();
    let arriving = lines.iter().filter(|line| line.to == at).count();
    let needed = float(leaving.max(arriving) + 1) * TRACK;
    Node { width: nodes[at].width.max(needed), ..nodes[at] }
}

fn float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// The left side of each item.
fn across(bands: &Bands) -> Vec<f64> {
    const ROUNDS: usize = 40;
    let mut left = vec![0.0; bands.items.len()];
    for row in &bands.rows {
        settle(bands, row, &mut left, |_| (0.0, 1.0));
    }
    for round in 0..ROUNDS {
        let order: Vec<_> =
            if round % 2 == 0 { (0..bands.rows.len()).collect() } else { (0..bands.rows.len()).rev().collect() };
        for band in order {
            let line_at: Vec<_> = bands.items.iter().zip(&left).map(|(item, left)| left + item.port).collect();
            settle(bands, &bands.rows[band], &mut left, |item| wanted(bands, &line_at, item));
        }
    }
    let least = left.iter().copied().fold(f64::INFINITY, f64::min);
    left.iter().map(|left| (left - least).round()).collect()
}

/// Where an item wants to be, and how much: in the middle of its neighbours, of which those on the same line count most, so that
/// long lines are straight.
fn wanted(bands: &Bands, line_at: &[f64], item: usize) -> (f64, f64) {
    let own = &bands.items[item];
    let near = own.above.iter().chain(&own.below);
    let (mut sum, mut weight) = (0.0, 0.0);
    for other in near {
        let tie = own.thing.firmness() * bands.items[*other].thing.firmness();
        sum += line_at[*other] * tie;
        weight += tie;
    }
    if weight > 0.0 { (sum / weight - own.port, weight) } else { (line_at[item] - own.port, 1.0) }
}

/// Puts the items of a band as near as can be to where each wants to be, in their order and without touching: the best fit of a
/// rising row, found by pooling neighbours that are in each other's way.
fn settle(bands: &Bands, row: &[usize], left: &mut [f64], wanted: impl Fn(usize) -> (f64, f64)) {
    let mut offset = 0.0;
    let mut pools: Vec<Pool> = Vec::new();
    let mut offsets = Vec::new();
    for item in row {
        offsets.push(offset);
        let (place, weight) = wanted(*item);
        pools.push(Pool { place: place - offset, weight, count: 1 });
        offset += bands.items[*item].width + BETWEEN;
        while let [.., before, last] = pools.as_slice()
            && before.place > last.place
        {
            let merged = before.with(last);
            pools.truncate(pools.len() - 2);
            pools.push(merged);
        }
    }
    let mut places = pools.iter().flat_map(|pool| std::iter::repeat_n(pool.place, pool.count));
    for (item, offset) in row.iter().zip(offsets) {
        left[*item] = places.next().unwrap_or_default() + offset;
    }
}

/// Items that stand against each other, and where they together want to be.
struct Pool {
    place: f64,
    weight: f64,
    count: usize,
}

impl Pool {
    fn with(&self, other: &Self) -> Self {
        let weight = self.weight + other.weight;
        let place = (self.place * self.weight + other.place * other.weight) / weight;
        Self { place, weight, count: self.count + other.count }
    }
}

/// The lane beside the picture of each line that goes back up, the shortest nearest.
fn lanes(bands: &Bands, lines: &[Line], row: &[usize]) -> Vec<Option<usize>> {
    let mut back: Vec<_> = (0..lines.len()).filter(|line| bands.back[*line]).collect();
    back.sort_by_key(|line| (row[lines[*line].from] - row[lines[*line].to], *line));
    let mut out = vec![None; lines.len()];
    for (lane, line) in back.into_iter().enumerate() {
        out[line] = Some(lane);
    }
    out
}

/// The top and height of each band, and above and below which of them lines run to the lanes.
#[derive(Debug)]
struct Down {
    top: Vec<f64>,
    height: Vec<f64>,
    /// The height at which each line that goes back up runs outwards, and inwards.
    out_at: Vec<f64>,
    in_at: Vec<f64>,
    /// From where to where each zone is.
    zones: Vec<(f64, f64)>,
    bottom: f64,
}

fn down(bands: &Bands, nodes: &[Node], lines: &[Line], row: &[usize], lanes: &[Option<usize>], zones: &[f64]) -> Down {
    let count = bands.rows.len();
    let zone_of_band = |band: usize| {
        let row_here = bands.band_of_row.iter().position(|first| *first == band)?;
        row.iter().position(|row| *row == row_here).map(|node| nodes[node].zone)
    };
    let mut down = Down {
        top: vec![0.0; count],
        height: vec![0.0; count],
        out_at: vec![0.0; lines.len()],
        in_at: vec![0.0; lines.len()],
        zones: vec![(0.0, 0.0); zones.len()],
        bottom: 0.0,
    };
    let mut y = MARGIN;
    let mut zone = None;
    for band in 0..count {
        let here = zone_of_band(band);
        if here.is_some() && here != zone {
            y += if zone.is_some() { APART } else { 0.0 };
            zone = here;
            down.zones[here.unwrap_or_default()].0 = y;
            y += WITHIN;
        }
        // Lines that come back in, above the arrow heads.
        for (line, at) in arriving(bands, lines, row, lanes, band) {
            down.in_at[line] = y + TRACK * float(at);
        }
        let entering = arriving(bands, lines, row, lanes, band).len();
        y += if entering > 0 { TRACK * float(entering) } else { 0.0 } + if here.is_some() { ARROW } else { 0.0 };
        down.top[band] = y;
        down.height[band] = bands.rows[band].iter().map(|item| height(bands, nodes, lines, *item)).fold(0.0, f64::max);
        y += down.height[band];
        let leaving: Vec<_> = bands.rows[band].iter().filter_map(|item| leaves_from(bands, *item)).collect();
        for (at, line) in leaving.iter().enumerate() {
            down.out_at[*line] = y + TRACK * float(at + 1);
        }
        y += TRACK * float(leaving.len());
        let last_of_zone = (band + 1..count).find_map(zone_of_band) != zone;
        let next_is_labels = band + 1 < count && zone_of_band(band + 1).is_none();
        // The zone ends below its last row of nodes.
        if let Some(zone) = here.filter(|_| last_of_zone) {
            y = (y + WITHIN).max(down.zones[zone].0 + zones[zone]);
            down.zones[zone].1 = y;
        }
        if band + 1 < count {
            y += if next_is_labels && here.is_some() { BEND * 0.7 } else { BEND };
        }
    }
    down.bottom = y + MARGIN;
    down
}

fn arriving(bands: &Bands, lines: &[Line], row: &[usize], lanes: &[Option<usize>], band: usize) -> Vec<(usize, usize)> {
    let Some(here) = bands.band_of_row.iter().position(|first| *first == band) else { return Vec::new() };
    let mut found: Vec<_> = (0..lines.len()).filter(|line| bands.back[*line] && row[lines[*line].to] == here).collect();
    found.sort_by_key(|line| std::cmp::Reverse(lanes[*line]));
    found.into_iter().enumerate().map(|(at, line)| (line, at)).collect()
}

/// The line that leaves the picture below an item: its label is the last thing in it.
fn leaves_from(bands: &Bands, item: usize) -> Option<usize> {
    match bands.items[item].thing {
        Thing::Label(line) if bands.back[line] => Some(line),
        _ => None,
    }
}

fn height(bands: &Bands, nodes: &[Node], lines: &[Line], item: usize) -> f64 {
    match bands.items[item].thing {
        Thing::Node(node) => nodes[node].height,
        Thing::Label(line) => lines[line].height,
        Thing::Passing(_) => 0.0,
    }
}

struct Parts<'a> {
    nodes: &'a [Node],
    lines: &'a [Line],
    row: &'a [usize],
    bands: &'a Bands,
    across: &'a [f64],
    down: &'a Down,
    lanes: &'a [Option<usize>],
}

fn assemble(parts: &Parts<'_>, names: f64) -> Placed {
    let bands = parts.bands;
    let reach = bands.items.iter().zip(parts.across).map(|(item, left)| left + item.width).fold(0.0, f64::max);
    let left = MARGIN + names + WITHIN;
    let edge = left + reach + WITHIN;
    let lanes = parts.lanes.iter().flatten().count();
    let mut out =
        Placed { width: edge + float(lanes) * TRACK + 2.0 * MARGIN, height: parts.down.bottom, ..Placed::default() };
    for (at, node) in parts.nodes.iter().enumerate() {
        let band = bands.band_of_row[parts.row[at]];
        let top = parts.down.top[band] + (parts.down.height[band] - node.height) / 2.0;
        out.nodes.push(Rect { left: left + parts.across[at], top, width: node.width, height: node.height });
    }
    // A zone spans its rows, from the column of names to the edge.
    let spans = parts.down.zones.iter();
    out.zones = spans
        .map(|(top, bottom)| Rect { left: MARGIN, top: *top, width: edge - MARGIN, height: bottom - top })
        .collect();
    out.labels = vec![Rect::default(); parts.lines.len()];
    for (band, row) in bands.rows.iter().enumerate() {
        for item in row {
            if let Thing::Label(line) = bands.items[*item].thing {
                let size = parts.lines[line];
                let beside = left + parts.across[*item] + BESIDE;
                let top = parts.down.top[band] + (parts.down.height[band] - size.height) / 2.0;
                out.labels[line] = Rect { left: beside, top, width: size.width, height: size.height };
            }
        }
    }
    out.lines = (0..parts.lines.len()).map(|line| course(parts, &out.nodes, line, left, edge)).collect();
    out
}

/// The course of a line through its bands, and along its lane where it goes back up.
fn course(parts: &Parts<'_>, nodes: &[Rect], line: usize, left: f64, edge: f64) -> Vec<Stroke> {
    let (bands, down) = (parts.bands, parts.down);
    let from = parts.lines[line].from;
    let (start, end) = (port(parts, nodes, line, true), port(parts, nodes, line, false));
    let first = bands.band_of_row[parts.row[from]];
    let mut strokes =
        vec![Stroke::To(start, nodes[from].bottom()), Stroke::To(start, down.top[first] + down.height[first])];
    let inner = bands.courses[line].iter().skip(1).filter(|item| !matches!(bands.items[**item].thing, Thing::Node(_)));
    for (at, item) in inner.enumerate() {
        let band = first + 1 + at;
        let x = left + parts.across[*item] + bands.items[*item].port;
        strokes.push(Stroke::Bow(x, down.top[band]));
        strokes.push(Stroke::To(x, down.top[band] + down.height[band]));
    }
    let to = parts.lines[line].to;
    let Some(lane) = parts.lanes[line] else {
        strokes.push(Stroke::Bow(end, down.top[bands.band_of_row[parts.row[to]]] - ARROW));
        strokes.push(Stroke::To(end, nodes[to].top));
        return strokes;
    };
    let beside = edge + TRACK * float(lane + 1);
    let last = strokes.last().map_or(start, |stroke| stroke.end().0);
    strokes.extend([
        Stroke::To(last, down.out_at[line]),
        Stroke::To(beside, down.out_at[line]),
        Stroke::To(beside, down.in_at[line]),
        Stroke::To(end, down.in_at[line]),
        Stroke::To(end, nodes[to].top),
    ]);
    strokes
}

/// Where a line leaves its first node, or comes into its last: beside the others, in the order in which they go on.
fn port(parts: &Parts<'_>, nodes: &[Rect], line: usize, leaving: bool) -> f64 {
    let node = |line: usize| if leaving { parts.lines[line].from } else { parts.lines[line].to };
    let here = node(line);
    let mut beside: Vec<_> = (0..parts.lines.len()).filter(|other| node(*other) == here).collect();
    let towards = |line: usize| {
        let course = &parts.bands.courses[line];
        let next = match (leaving, parts.bands.back[line]) {
            (true, _) => course.get(1),
            (false, false) => course.iter().rev().nth(1),
            (false, true) => None,
        };
        next.map_or(f64::INFINITY, |item| parts.across[*item] + parts.bands.items[*item].port)
    };
    beside.sort_by(|a, b| towards(*a).total_cmp(&towards(*b)).then(parts.lanes[*b].cmp(&parts.lanes[*a])));
    let at = beside.iter().position(|other| *other == line).unwrap_or(0);
    let rect = nodes[here];
    rect.left + rect.width * float(at + 1) / float(beside.len() + 1)
}
