//! In which row each node of a picture stands, and in what order the things of a row stand beside each other. Rows follow the
//! direction of the lines; the rows of one zone follow one another. Sizes in pixels come in, no agreement is known here.

use super::layout::{Line, Node};

/// What stands in a band: a node, the label of a line, or only the line that passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Thing {
    Node(usize),
    Label(usize),
    Passing(usize),
}

impl Thing {
    /// How much it wants its line to be straight.
    pub fn firmness(self) -> f64 {
        match self {
            Self::Node(_) => 1.0,
            Self::Label(_) => 2.0,
            Self::Passing(_) => 4.0,
        }
    }
}

/// A thing with its neighbours in the bands above and below, as positions in [`Bands::items`].
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub thing: Thing,
    pub width: f64,
    /// Where its line runs, from its left side.
    pub port: f64,
    pub above: Vec<usize>,
    pub below: Vec<usize>,
}

/// The picture cut into bands: a band of nodes for each row, and behind it bands for the labels of the lines that pass there.
#[derive(Debug, Default)]
pub(super) struct Bands {
    pub items: Vec<Item>,
    /// The items of each band, from left to right.
    pub rows: Vec<Vec<usize>>,
    /// The band of each row of nodes.
    pub band_of_row: Vec<usize>,
    /// The items a line goes through, from its first node on. A line that goes back up ends at its label.
    pub courses: Vec<Vec<usize>>,
    /// Which lines go back up, or stay in their row.
    pub back: Vec<bool>,
}

/// How far a label is from the line at its left side.
pub(super) const BESIDE: f64 = 8.0;
const PASSING: f64 = 14.0;

/// The row of each node.
pub(super) fn rows(nodes: &[Node], lines: &[Line], zones: usize, widest: f64, between: f64) -> Vec<usize> {
    let mut row = vec![0; nodes.len()];
    let mut first = 0;
    for zone in 0..zones {
        let members: Vec<_> = (0..nodes.len()).filter(|node| nodes[*node].zone == zone).collect();
        let depth = depths(&members, nodes, lines);
        let deepest = members.iter().map(|node| depth[*node]).max().unwrap_or(0);
        for level in 0..=deepest {
            let here = members.iter().copied().filter(|node| depth[*node] == level);
            let mut filled = 0.0;
            let mut any = false;
            for node in here {
                if any && filled + nodes[node].width > widest {
                    first += 1;
                    filled = 0.0;
                }
                any = true;
                filled += nodes[node].width + between;
                row[node] = first;
            }
            first += usize::from(any);
        }
    }
    row
}

/// The longest way to each node along lines within its zone; a line that closes a circle does not count.
fn depths(members: &[usize], nodes: &[Node], lines: &[Line]) -> Vec<usize> {
    let mut depth = vec![0; nodes.len()];
    let mut state = vec![Visit::New; nodes.len()];
    let mut last_first = Vec::new();
    let within = |from: usize| {
        let own = lines.iter().filter(move |line| line.from == from);
        own.map(|line| line.to).filter(|to| nodes[*to].zone == nodes[from].zone).collect::<Vec<_>>()
    };
    let mut tree: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
    for start in members {
        let mut path = vec![(*start, within(*start).into_iter())];
        if state[*start] != Visit::New {
            continue;
        }
        state[*start] = Visit::Open;
        while let Some((node, rest)) = path.last_mut() {
            let node = *node;
            let Some(next) = rest.next() else {
                state[node] = Visit::Done;
                last_first.push(node);
                path.pop();
                continue;
            };
            if state[next] != Visit::Open {
                tree[node].push(next);
            }
            if state[next] == Visit::New {
                state[next] = Visit::Open;
                path.push((next, within(next).into_iter()));
            }
        }
    }
    for node in last_first.into_iter().rev() {
        for next in &tree[node] {
            depth[*next] = depth[*next].max(depth[node] + 1);
        }
    }
    depth
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Visit {
    New,
    Open,
    Done,
}

/// Cuts the picture into bands.
pub(super) fn bands(nodes: &[Node], lines: &[Line], row: &[usize], widest: f64) -> Bands {
    let count = row.iter().max().map_or(0, |last| last + 1);
    let back: Vec<_> = lines.iter().map(|line| row[line.to] <= row[line.from]).collect();
    let gap_of: Vec<_> = (0..lines.len()).map(|line| label_gap(lines, row, &back, line)).collect();
    let mut out = Bands { back, ..Bands::default() };
    let mut band_of_label = vec![0; lines.len()];
    for here in 0..count {
        out.band_of_row.push(out.rows.len());
        out.rows.push(Vec::new());
        let labels: Vec<_> = (0..lines.len()).filter(|line| gap_of[*line] == here).collect();
        stagger(&labels, lines, widest, &mut out.rows, &mut band_of_label);
    }
    for (at, node) in nodes.iter().enumerate() {
        out.add(Thing::Node(at), node.width, node.width / 2.0, out.band_of_row[row[at]]);
    }
    for (at, line) in lines.iter().enumerate() {
        out.course(at, line, (row[line.from], row[line.to]), band_of_label[at]);
    }
    out
}

/// Behind which row the label of a line stands: at its first node, or at its last where many lines leave the first.
fn label_gap(lines: &[Line], row: &[usize], back: &[bool], at: usize) -> usize {
    let line = &lines[at];
    let leaving = lines.iter().filter(|other| other.from == line.from).count();
    let arriving = lines.iter().filter(|other| other.to == line.to).count();
    if back[at] || arriving > leaving { row[line.from] } else { row[line.to] - 1 }
}

/// Makes as many bands of labels as are needed for none to be wider than the picture.
fn stagger(labels: &[usize], lines: &[Line], widest: f64, rows: &mut Vec<Vec<usize>>, band_of: &mut [usize]) {
    let total: f64 = labels.iter().map(|line| lines[*line].width + 4.0 * BESIDE).sum();
    let mut needed = usize::from(!labels.is_empty());
    while f64::from(u32::try_from(needed).unwrap_or(u32::MAX)) * widest < total {
        needed += 1;
    }
    for (at, line) in labels.iter().enumerate() {
        band_of[*line] = rows.len() + at % needed;
    }
    rows.extend((0..needed).map(|_| Vec::new()));
}

impl Bands {
    fn add(&mut self, thing: Thing, width: f64, port: f64, band: usize) -> usize {
        let at = self.items.len();
        self.items.push(Item { thing, width, port, above: Vec::new(), below: Vec::new() });
        self.rows[band].push(at);
        at
    }

    /// Lays a line through the bands between its nodes.
    fn course(&mut self, at: usize, line: &Line, (from, to): (usize, usize), label: usize) {
        let first = self.band_of_row[from] + 1;
        let end = if self.back[at] { label + 1 } else { self.band_of_row[to] };
        let mut course = vec![line.from];
        for band in first..end {
            let item = if band == label {
                self.add(Thing::Label(at), line.width + 2.0 * BESIDE, 0.0, band)
            } else {
                self.add(Thing::Passing(at), PASSING, PASSING / 2.0, band)
            };
            course.push(item);
        }
        if !self.back[at] {
            course.push(line.to);
        }
        for pair in course.windows(2) {
            self.items[pair[0]].below.push(pair[1]);
            self.items[pair[1]].above.push(pair[0]);
        }
        self.courses.push(course);
    }

    /// Orders every band, so that few lines cross: going down and up, each thing comes to the middle of its neighbours, and the
    /// best order that was met is kept.
    pub fn order(&mut self) {
        const ROUNDS: usize = 24;
        let mut best = self.rows.clone();
        let mut fewest = self.crossings();
        for round in 0..ROUNDS {
            let down = round % 2 == 0;
            let bands: Vec<_> =
                if down { (0..self.rows.len()).collect() } else { (0..self.rows.len()).rev().collect() };
            for band in bands {
                self.sort(band, down);
            }
            let crossings = self.crossings();
            if crossings < fewest {
                fewest = crossings;
                best.clone_from(&self.rows);
            }
        }
        self.rows = best;
    }

    fn places(&self) -> Vec<f64> {
        let mut place = vec![0.0; self.items.len()];
        for row in &self.rows {
            for (at, item) in row.iter().enumerate() {
                place[*item] = f64::from(u32::try_from(at).unwrap_or(u32::MAX));
            }
        }
        place
    }

    fn sort(&mut self, band: usize, down: bool) {
        let place = self.places();
        let middle = |item: &usize| {
            let item_of = &self.items[*item];
            let near = if down { &item_of.above } else { &item_of.below };
            mean(near.iter().map(|other| place[*other])).unwrap_or(place[*item])
        };
        let mut keyed: Vec<_> = self.rows[band].iter().map(|item| (middle(item), *item)).collect();
        // Stable: what is equal stays in order.
        keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
        self.rows[band] = keyed.into_iter().map(|(_, item)| item).collect();
    }

    fn crossings(&self) -> usize {
        let place = self.places();
        let between = |row: &Vec<usize>| {
            let ends: Vec<_> = row
                .iter()
                .flat_map(|item| self.items[*item].below.iter().map(|below| (place[*item], place[*below])))
                .collect();
            let crossed = |(at, first): (usize, &(f64, f64))| {
                let later = ends.iter().skip(at + 1);
                later.filter(|second| (first.0 - second.0) * (first.1 - second.1) < 0.0).count()
            };
            ends.iter().enumerate().map(crossed).sum::<usize>()
        };
        self.rows.iter().map(between).sum()
    }
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    (count > 0.0).then(|| sum / count)
}
