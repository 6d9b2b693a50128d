//! A picture as an enhanced metafile, the drawing language that every version of Word shows sharply: areas, lines and texts. What
//! is drawn is not known here.

/// How many units go into a pixel.
const SCALE: f64 = 10.0;
/// Hundredths of a millimetre in a unit, at 96 pixels to the inch.
const FRAME: f64 = 2540.0 / 96.0 / SCALE;

const PEN: u32 = 1;
const BRUSH: u32 = 2;
const FONT: u32 = 3;
const NO_PEN: u32 = 0x8000_0008;
const NO_BRUSH: u32 = 0x8000_0005;

/// A colour as red, green and blue.
pub(super) type Colour = [u8; 3];
pub(super) type Point = (f64, f64);

/// What has been drawn so far.
#[derive(Debug)]
pub(super) struct Canvas {
    width: i32,
    height: i32,
    records: Vec<u8>,
    count: u32,
}

/// A text in one size and weight.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letters {
    pub size: f64,
    pub is_bold: bool,
    pub colour: Colour,
}

impl Canvas {
    /// An empty picture of so many pixels.
    pub fn new(width: f64, height: f64) -> Self {
        let mut canvas = Self { width: units(width), height: units(height), records: Vec::new(), count: 1 };
        canvas.record(18, &words(&[1]));
        // Texts stand on the point that they are put at.
        canvas.record(22, &words(&[24]));
        canvas
    }

    /// An area with an edge, or without.
    pub fn area(&mut self, points: &[Point], fill: Colour, edge: Option<(Colour, f64)>) {
        self.record(39, &words(&[BRUSH, 0, colour(fill), 0]));
        self.select(BRUSH);
        self.pen(edge);
        self.shape(3, points);
        self.release(BRUSH);
        self.release_pen(edge.is_some());
    }

    /// A line through these points, whole or in dashes: lengths of line and of gap by turns.
    pub fn line(&mut self, points: &[Point], (ink, width): (Colour, f64), dashes: &[f64]) {
        self.select(NO_BRUSH);
        self.pen(Some((ink, width)));
        if dashes.is_empty() {
            self.shape(4, points);
        } else {
            for piece in dashed(points, dashes) {
                self.shape(4, &piece);
            }
        }
        self.release_pen(true);
    }

    /// A text that begins at a point, or has its middle there.
    pub fn text(&mut self, text: &str, (x, y): Point, letters: Letters, is_centred: bool) {
        let units_of = |letter: char| units(letters.size * share(letter) * if letters.is_bold { 1.06 } else { 1.0 });
        let advances: Vec<i32> = text
            .chars()
            .flat_map(|letter| {
                let more = letter.len_utf16() - 1;
                std::iter::once(units_of(letter)).chain(std::iter::repeat_n(0, more))
            })
            .collect();
        let wide: i32 = advances.iter().sum();
        let left = units(x) - if is_centred { wide / 2 } else { 0 };
        self.font(letters);
        self.record(24, &words(&[colour(letters.colour)]));
        let code: Vec<u16> = text.encode_utf16().collect();
        let count = u32::try_from(code.len()).unwrap_or_default();
        let padded = (code.len() * 2).div_ceil(4) * 4;
        let behind = 76 + u32::try_from(padded).unwrap_or_default();
        let mut out = ints(&[0, 0, -1, -1]);
        // The scale counts for an older way of drawing only.
        out.extend(words(&[2]));
        out.extend([1.0_f32, 1.0].iter().flat_map(|scale| scale.to_le_bytes()));
        out.extend(ints(&[left, units(y)]));
        out.extend(words(&[count, 76, 0]));
        out.extend(ints(&[0, 0, -1, -1]));
        out.extend(words(&[behind]));
        out.extend(code.iter().flat_map(|unit| unit.to_le_bytes()));
        out.resize(68 + padded, 0);
        out.extend(ints(&advances));
        self.record(84, &out);
        self.release(FONT);
    }

    /// The file.
    pub fn finish(mut self) -> Vec<u8> {
        self.record(14, &words(&[0, 16, 20]));
        let mut out = words(&[1, 88]);
        out.extend(ints(&[0, 0, self.width, self.height]));
        out.extend(ints(&[0, 0, whole(f64::from(self.width) * FRAME), whole(f64::from(self.height) * FRAME)]));
        let length = u32::try_from(self.records.len()).unwrap_or_default() + 88;
        out.extend(words(&[0x464D_4520, 0x0001_0000, length, self.count, 4, 0, 0, 0]));
        // A device of ten inches by ten, in these units.
        out.extend(words(&[9600, 9600, 254, 254]));
        out.extend(self.records);
        out
    }

    fn record(&mut self, kind: u32, data: &[u8]) {
        let length = u32::try_from(data.len()).unwrap_or_default() + 8;
        self.records.extend(words(&[kind, length]));
        self.records.extend(data);
        self.count += 1;
    }

    fn select(&mut self, handle: u32) {
        self.record(37, &words(&[handle]));
    }

    fn release(&mut self, handle: u32) {
        self.record(40, &words(&[handle]));
    }

    fn pen(&mut self, edge: Option<(Colour, f64)>) {
        let Some((ink, width)) = edge else { return self.select(NO_PEN) };
        let mut data = words(&[PEN, 0]);
        data.extend(ints(&[units(width), 0]));
        data.extend(words(&[colour(ink)]));
        self.record(38, &data);
        self.select(PEN);
    }

    fn release_pen(&mut self, is_own: bool) {
        if is_own {
            self.select(NO_PEN);
            self.release(PEN);
        }
    }

    fn font(&mut self, letters: Letters) {
        let mut data = words(&[FONT]);
        data.extend(ints(&[-units(letters.size), 0, 0, 0, if letters.is_bold { 700 } else { 400 }]));
        // Any set of characters, outlines, and a letter without serifs.
        data.extend([0, 0, 0, 1, 4, 0, 4, 0x22]);
        data.extend("Arial".encode_utf16().flat_map(u16::to_le_bytes));
        data.resize(4 + 320, 0);
        self.record(82, &data);
        self.select(FONT);
    }

    fn shape(&mut self, kind: u32, points: &[Point]) {
        let mut data = ints(&[0, 0, self.width, self.height]);
        data.extend(words(&[u32::try_from(points.len()).unwrap_or_default()]));
        data.extend(points.iter().flat_map(|(x, y)| ints(&[units(*x), units(*y)])));
        self.record(kind, &data);
    }
}

fn words(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

fn ints(ints: &[i32]) -> Vec<u8> {
    ints.iter().flat_map(|int| int.to_le_bytes()).collect()
}

fn colour([red, green, blue]: Colour) -> u32 {
    u32::from_le_bytes([red, green, blue, 0])
}

fn units(pixels: f64) -> i32 {
    whole(pixels * SCALE)
}

fn whole(number: f64) -> i32 {
    number.round() as i32
}

/// The pieces of a line that is broken into dashes.
fn dashed(points: &[Point], dashes: &[f64]) -> Vec<Vec<Point>> {
    let mut out = Vec::new();
    let (mut at, mut left) = (0, dashes.first().copied().unwrap_or(f64::MAX));
    let mut piece: Vec<Point> = points.first().copied().into_iter().collect();
    for pair in points.windows(2) {
        let [(mut x, mut y), (to_x, to_y)] = [pair[0], pair[1]];
        let mut rest = (to_x - x).hypot(to_y - y);
        while rest > left {
            let share = left / rest;
            (x, y, rest) = (x + (to_x - x) * share, y + (to_y - y) * share, rest - left);
            piece.push((x, y));
            if at % 2 == 0 {
                out.push(std::mem::take(&mut piece));
            }
            piece = vec![(x, y)];
            at = (at + 1) % dashes.len();
            left = dashes[at].max(0.5);
        }
        left -= rest;
        piece.push((to_x, to_y));
    }
    if at % 2 == 0 && piece.len() > 1 {
        out.push(piece);
    }
    out
}

/// The width of a letter as a share of its size, in the common sans serif of offices.
fn share(letter: char) -> f64 {
    let thousandths = match letter {
        'i' | 'j' | 'l' => 222.0,
        ' ' | '!' | ',' | '.' | '/' | ':' | ';' | 'f' | 't' | 'I' => 278.0,
        '(' | ')' | '-' | 'r' => 333.0,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 500.0,
        'w' | 'C' | 'D' | 'H' | 'N' | 'R' | 'U' => 722.0,
        'm' | 'M' => 833.0,
        'W' => 944.0,
        'G' | 'O' | 'Q' => 778.0,
        'F' | 'T' | 'Z' => 611.0,
        'A' | 'B' | 'E' | 'K' | 'P' | 'S' | 'V' | 'X' | 'Y' | '&' => 667.0,
        '+' | '<' | '=' | '>' => 584.0,
        '%' => 889.0,
        '@' | '—' => 1000.0,
        _ => 556.0,
    };
    thousandths / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_records_fill_the_file() {
        let mut canvas = Canvas::new(100.0, 50.0);
        canvas.area(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)], [255, 255, 255], Some(([0, 0, 0], 1.5)));
        canvas.line(&[(0.0, 0.0), (100.0, 0.0)], ([0, 0, 0], 1.0), &[9.0, 5.0]);
        canvas.text("Één 🙂", (5.0, 5.0), Letters { size: 13.0, is_bold: true, colour: [0; 3] }, true);
        let bytes = canvas.finish();
        let word = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap());
        let (mut at, mut count) = (0, 0);
        while at < bytes.len() {
            assert_eq!(word(at + 4) % 4, 0);
            (at, count) = (at + word(at + 4) as usize, count + 1);
        }
        assert_eq!((at, word(48) as usize, word(52)), (bytes.len(), bytes.len(), count));
    }

    #[test]
    fn dashes_leave_gaps() {
        let pieces = dashed(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)], &[8.0, 4.0]);
        assert_eq!(pieces, [vec![(0.0, 0.0), (8.0, 0.0)], vec![(10.0, 2.0), (10.0, 10.0)]]);
    }
}
