//! The view of a document as the blocks of a Word document, in the order of reading.

use super::blocks::{Block, ContentsLine, Number, Paragraph, Picture, Run};
use super::lists::{self, Lists};
use super::marks::Marks;
use super::tables::{self, Group, Use};
use crate::emit::document::dutch::roman;
use crate::emit::document::text::{BLANK, Inline, Piece};
use crate::emit::document::view::{
    self, AcceptedPart, Annex, Article, Block as Part, Contact, Definition, Document, DutyText, Figure, Heading,
    Numbered, Overview, Paragraph as Clause, Signing, Table,
};

/// What has been written so far.
#[derive(Default)]
pub struct Writer {
    pub marks: Marks,
    lists: Lists,
    blocks: Vec<Block>,
    contents: Vec<ContentsLine>,
    figures: usize,
    tables: usize,
    pictures: Vec<Media>,
}

/// A picture in both forms that an office reads: drawn with lines and text, and for who does not know that form as a metafile.
pub struct Media {
    /// The relationship that leads to the metafile.
    pub relation: String,
    pub metafile: Vec<u8>,
    /// The relationship that leads to the SVG.
    pub drawn: String,
    pub svg: String,
}

/// The blocks of a document, and what they need of other parts of the package.
pub struct Written {
    pub blocks: Vec<Block>,
    pub restarts: Vec<(usize, usize)>,
    pub pictures: Vec<Media>,
}

/// The whole document.
pub fn write(document: &Document) -> Written {
    let mut writer = Writer::default();
    writer.head(document);
    let at = writer.blocks.len();
    writer.body(document);
    let lines = std::mem::take(&mut writer.contents);
    let heading = Paragraph::new("TOCHeading", vec![Run::text("Inhoudsopgave")]);
    writer.blocks.splice(at..at, [Block::Paragraph(heading), Block::Contents { lines }]);
    writer.marks.resolve(&mut writer.blocks);
    Written { blocks: writer.blocks, restarts: writer.lists.restarts(), pictures: writer.pictures }
}

/// Running text as runs.
pub fn runs(text: &Inline) -> Vec<Run> {
    let mut out = Vec::new();
    for piece in &text.0 {
        match piece {
            Piece::Plain { text } => out.push(Run::text(text)),
            Piece::Strong { text } => out.push(Run::styled(text, "Strong")),
            Piece::Link { text, anchor, .. } => {
                out.push(Run::Pending { anchor: anchor.clone(), text: text.clone() });
            }
            Piece::Blank { note } => {
                out.push(Run::styled(BLANK, "OpenPlace"));
                out.extend(note.as_ref().map(|note| Run::text(&format!(" ({note})"))));
            }
        }
    }
    out
}

impl Writer {
    fn paragraph(&mut self, paragraph: Paragraph) {
        self.blocks.push(Block::Paragraph(paragraph));
    }

    fn plain(&mut self, style: &'static str, text: &Inline) {
        self.paragraph(Paragraph::new(style, runs(text)));
    }

    /// A paragraph that can be pointed at.
    fn marked(&mut self, style: &'static str, id: &str, runs: Vec<Run>) {
        let bookmarks = self.marks.add(id);
        self.paragraph(Paragraph { style, bookmarks, runs, ..Paragraph::default() });
    }

    /// A place that is filled in by who signs.
    pub fn control(&mut self, label: &str, of: &str) -> Run {
        let id = self.marks.next();
        let short = |text: String| text.chars().take(64).collect::<String>();
        let tag = format!("{}-{id}", label.to_lowercase().replace(' ', "-"));
        Run::Control { id, title: short(format!("{label} – {of}")), tag: short(tag), text: BLANK.to_owned() }
    }

    fn head(&mut self, document: &Document) {
        self.paragraph(Paragraph::new("Title", vec![Run::text(&document.title)]));
        if let Some(draft) = &document.draft {
            self.plain("Draft", draft);
        }
        if !document.facts.is_empty() {
            let groups = [Group { title: None, facts: &document.facts }];
            let table = tables::entries(self, Use::Facts, "Gegevens van dit stuk", &groups);
            self.blocks.push(Block::Table(table));
        }
    }

    fn body(&mut self, document: &Document) {
        if let Some(parties) = &document.parties {
            self.section(&parties.heading);
            self.numbered(lists::PARTIES, &parties.items);
            parties.closing.iter().for_each(|text| self.plain("BodyText", text));
        }
        if let Some(preambles) = &document.preambles {
            self.section(&preambles.heading);
            self.numbered(lists::PREAMBLES, &preambles.items);
        }
        if let Some(clauses) = &document.clauses {
            self.section(&clauses.heading);
            clauses.articles.iter().for_each(|article| self.article(article));
        }
        if let Some(accepted) = &document.accepted {
            self.accepted(accepted);
        }
        if let Some(signing) = &document.signing {
            self.signing(signing);
        }
        if let Some(overview) = &document.overview {
            self.overview(overview);
        }
        document.annexes.iter().for_each(|annex| self.annex(annex));
    }

    /// A heading that Word numbers as it should, or that has its number as text.
    fn heading(&mut self, style: &'static str, level: u8, heading: &Heading, number: Number, rest: &str) {
        let is_numbered = number != lists::NONE;
        let bookmarks = self.marks.add(&heading.id);
        if let Some(bookmark) = bookmarks.first() {
            let (bookmark, text) = (bookmark.name.clone(), heading.text.clone());
            self.contents.push(ContentsLine { level, bookmark, text });
        }
        let text = if is_numbered { rest } else { &heading.text };
        let runs = vec![Run::text(text)];
        self.paragraph(Paragraph { style, number: Some(number), bookmarks, runs, ..Paragraph::default() });
    }

    /// `A. Ondergetekenden`
    fn section(&mut self, heading: &Heading) {
        let (mark, rest) = heading.text.split_once(". ").unwrap_or_default();
        let letter = |count: usize| u8::try_from(count).map_or(String::new(), |count| char::from(b'@' + count).into());
        let number = self.lists.next(lists::SECTIONS, mark, letter);
        self.heading("Heading1", 1, heading, number, rest);
    }

    fn numbered(&mut self, list: usize, items: &[Numbered]) {
        for item in items {
            let number = self.lists.next(list, &item.number, roman);
            let bookmarks = self.marks.add(&item.id);
            let mut runs = runs(&item.text);
            if number == lists::NONE {
                runs.splice(0..0, [Run::text(&format!("{}.", item.number)), Run::Tab]);
            }
            let (style, number) = ("ListNumber", Some(number));
            self.paragraph(Paragraph { style, number, bookmarks, runs, ..Paragraph::default() });
        }
    }

    /// `Artikel 7 – Melding`
    fn article(&mut self, article: &Article) {
        let heading = &article.heading;
        let (mark, title) = heading.text.split_once(' ').unwrap_or_default();
        let (number, rest) = title.split_once(' ').unwrap_or((title, ""));
        let listed = self.lists.article(&format!("{mark} {number}"));
        self.heading("Heading2", 2, heading, listed, rest);
        if listed != lists::NONE {
            self.marks.numbered(&heading.id, &format!("{mark} {number}"));
        }
        article.paragraphs.iter().for_each(|one| self.clause(one));
    }

    /// A paragraph of an article or of an annex.
    fn clause(&mut self, clause: &Clause) {
        let mut bookmarks = self.marks.add(&clause.id);
        let mut number = clause.number.as_ref().map(|number| (self.lists.paragraph(number), number.clone()));
        let is_numbered = number.is_some();
        if !is_numbered {
            self.lists.outside();
        }
        if let Some(heading) = &clause.heading {
            let bookmarks = std::mem::take(&mut bookmarks);
            let (style, number, runs) = ("Heading2", Some(lists::NONE), vec![Run::text(heading)]);
            self.paragraph(Paragraph { style, number, bookmarks, runs, ..Paragraph::default() });
        }
        // What bears the number when no text does.
        if is_numbered && !matches!(clause.body.first(), Some(Part::Text { .. })) {
            self.lead(&mut number, &mut bookmarks, Vec::new());
        }
        let first = self.blocks.len();
        for part in &clause.body {
            match part {
                Part::Text { text } if number.is_some() => self.lead(&mut number, &mut bookmarks, runs(text)),
                Part::Text { text } => {
                    let style = if is_numbered { "ClauseContinued" } else { "BodyText" };
                    let bookmarks = std::mem::take(&mut bookmarks);
                    self.paragraph(Paragraph { style, bookmarks, runs: runs(text), ..Paragraph::default() });
                }
                Part::Items { items } => self.items(items),
            }
        }
        if let Some(deviation) = &clause.deviation {
            self.paragraph(Paragraph::new("ClauseNote", vec![Run::text(deviation)]));
        }
        self.definitions(&clause.definitions);
        self.duties(&clause.duties);
        // Where no text of its own could be pointed at, the first of what it holds is.
        if let Some(Block::Paragraph(paragraph)) = self.blocks.get_mut(first) {
            paragraph.bookmarks.extend(bookmarks);
        }
    }

    /// The paragraph that has the number: `7.1`.
    fn lead(
        &mut self,
        number: &mut Option<(Number, String)>,
        bookmarks: &mut Vec<super::blocks::Bookmark>,
        mut runs: Vec<Run>,
    ) {
        let Some((number, text)) = number.take() else { return };
        if number == lists::NONE {
            runs.splice(0..0, [Run::text(&text), Run::Tab]);
        }
        let keep_next = runs.is_empty();
        let (style, number, bookmarks) = ("Clause", Some(number), std::mem::take(bookmarks));
        self.paragraph(Paragraph { style, number, bookmarks, runs, keep_next, ..Paragraph::default() });
    }

    fn items(&mut self, items: &[crate::emit::document::view::Item]) {
        let list = items.first().map_or(lists::NONE, |first| self.lists.items(&first.mark));
        for item in items {
            let number = self.lists.item(&item.mark, list);
            let mut runs = runs(&item.text);
            if number == lists::NONE {
                runs.splice(0..0, [Run::text(&format!("{})", item.mark)), Run::Tab]);
            }
            self.paragraph(Paragraph { style: "ClauseItem", number: Some(number), runs, ..Paragraph::default() });
        }
    }

    fn definitions(&mut self, definitions: &[Definition]) {
        for one in definitions {
            let mut text = vec![Run::styled(&one.term, "Strong"), Run::text(": ")];
            text.extend(runs(&one.meaning));
            self.marked("Definition", &one.id, text);
        }
    }

    fn duties(&mut self, duties: &[DutyText]) {
        for one in duties {
            self.marked("Duty", &one.id, runs(&one.text));
        }
    }

    fn accepted(&mut self, accepted: &AcceptedPart) {
        self.section(&accepted.heading);
        self.paragraph(Paragraph::new("BodyText", vec![Run::text(&accepted.intro)]));
        for item in &accepted.items {
            let mut text = vec![Run::styled(&item.code, "Strong"), Run::text(": ")];
            text.extend(runs(&item.finding));
            text.push(Run::text(" Reden: "));
            text.extend(runs(&item.reason));
            self.marked("ListBullet", &item.id, text);
            for fact in &item.facts {
                let text = Inline::plain(&format!("{}: ", fact.label)).and(fact.text.clone());
                self.plain("ListContinue", &text);
            }
        }
    }

    fn signing(&mut self, signing: &Signing) {
        self.section(&signing.heading);
        self.plain("BodyText", &signing.intro);
        for block in &signing.blocks {
            let mut text = runs(&block.on_behalf);
            text.push(Run::text(":"));
            let bookmarks = self.marks.add(&block.id);
            let (style, keep_next) = ("OnBehalf", true);
            self.paragraph(Paragraph { style, bookmarks, runs: text, keep_next, ..Paragraph::default() });
            for signer in &block.signers {
                let groups = [Group { title: None, facts: signer }];
                let table = tables::entries(self, Use::Signing, &block.on_behalf.text(), &groups);
                self.blocks.push(Block::Table(table));
            }
        }
    }

    fn overview(&mut self, overview: &Overview) {
        self.section(&overview.heading);
        self.definitions(&overview.definitions);
        self.duties(&overview.duties);
        overview.tables.iter().for_each(|table| self.table(table));
        overview.figures.iter().for_each(|figure| self.figure(figure));
    }

    /// `Bijlage 2 – Gegevens`, on a page of its own.
    fn annex(&mut self, annex: &Annex) {
        let heading = &annex.heading;
        let mark = annex.number.to_string();
        let rest = heading.text.strip_prefix(&format!("Bijlage {mark} ")).unwrap_or_default();
        let wanted = if rest.is_empty() { "" } else { &mark };
        let number = self.lists.next(lists::ANNEXES, wanted, |count| count.to_string());
        self.heading("Heading1", 1, heading, number, rest);
        if let Some(Block::Paragraph(paragraph)) = self.blocks.last_mut() {
            paragraph.new_page = true;
        }
        if number != lists::NONE {
            self.marks.numbered(&heading.id, &format!("Bijlage {mark}"));
        }
        annex.paragraphs.iter().for_each(|one| self.clause(one));
        annex.tables.iter().for_each(|table| self.table(table));
        annex.figures.iter().for_each(|figure| self.figure(figure));
        annex.contacts.iter().for_each(|contact| self.contact(contact));
    }

    fn table(&mut self, table: &Table) {
        let bookmarks = self.marks.add(&table.id);
        let mut text = Vec::new();
        if let Some(label) = &table.label {
            let counter = self.counter("Tabel", label, &table.id, |writer| &mut writer.tables);
            text.extend(counter);
            text.push(Run::text(". "));
        }
        text.extend(runs(&table.caption));
        if !table.mark.is_empty() {
            text.push(Run::text(&table.mark));
        }
        let (style, keep_next) = ("Caption", true);
        self.paragraph(Paragraph { style, bookmarks, runs: text, keep_next, ..Paragraph::default() });
        let caption = table.label.iter().cloned().chain([table.caption.text()]).collect::<Vec<_>>().join(". ");
        let laid = tables::table(self, table, &caption);
        self.blocks.push(Block::Table(laid));
        for note in &table.footnotes {
            let lead = if note.mark.is_empty() { String::new() } else { format!("{} ", note.mark) };
            let mut text = vec![Run::text(&lead)];
            text.extend(runs(&note.text));
            self.paragraph(Paragraph::new("TableNote", text));
        }
    }

    /// `Tabel 1`, counted by Word as long as it counts the same.
    fn counter(&mut self, of: &str, label: &str, id: &str, count: fn(&mut Self) -> &mut usize) -> Vec<Run> {
        let number = label.strip_prefix(of).map(str::trim_start).unwrap_or_default();
        let next = *count(self) + 1;
        if number != next.to_string() {
            return vec![Run::text(label)];
        }
        *count(self) = next;
        let bookmark = self.marks.bookmark(&format!("{id} nr"));
        self.marks.counted(id, number, &bookmark.name);
        let (of, text) = (of.to_owned(), number.to_owned());
        vec![Run::text(&format!("{of} ")), Run::Counter { bookmark, of, text }]
    }

    /// A figure with its caption under it and its description under that.
    fn figure(&mut self, figure: &Figure) {
        let bookmarks = self.marks.add(&figure.id);
        if let Some(picture) = &figure.picture {
            let picture = self.picture(picture);
            self.paragraph(Paragraph::new("Figure", vec![Run::Picture(picture)]).keeping_next());
        }
        let (label, rest) = figure.caption.split_once(". ").unwrap_or((&figure.caption, ""));
        let mut text = self.counter("Figuur", label, &figure.id, |writer| &mut writer.figures);
        if !rest.is_empty() {
            text.push(Run::text(&format!(". {rest}")));
        }
        let (style, keep_next) = ("Caption", true);
        self.paragraph(Paragraph { style, bookmarks, runs: text, keep_next, ..Paragraph::default() });
        self.plain("BodyText", &figure.text);
        if let Some(picture) = &figure.picture {
            self.table(&picture.table);
        }
    }

    /// As wide as the page, unless it would be too high then.
    fn picture(&mut self, picture: &view::Picture) -> Picture {
        const HIGHEST: f64 = 8_200_000.0;
        /// EMU in a twentieth of a point, and in a pixel.
        const TWENTIETH: f64 = 635.0;
        const PIXEL: f64 = 9525.0;
        let (width, height) = picture.size;
        let scale = (f64::from(tables::PAGE) * TWENTIETH / width).min(HIGHEST / height).min(PIXEL);
        let id = self.marks.next();
        let number = self.pictures.len() + 1;
        let [relation, drawn, name] = ["picture", "drawing", "Beeld "].map(|kind| format!("{kind}{number}"));
        let (metafile, svg) = (picture.metafile.clone(), picture.paper.clone());
        self.pictures.push(Media { relation: relation.clone(), metafile, drawn: drawn.clone(), svg });
        let (width, height) = (whole(width * scale), whole(height * scale));
        Picture { id, relation, drawn, name, alt: picture.alt.clone(), width, height }
    }

    fn contact(&mut self, contact: &Contact) {
        let text = format!("Namens {}", contact.party);
        let bookmarks = self.marks.add(&contact.id);
        let (style, number, runs) = ("Heading2", Some(lists::NONE), vec![Run::text(&text)]);
        self.paragraph(Paragraph { style, number, bookmarks, runs, ..Paragraph::default() });
        let groups: Vec<_> =
            contact.groups.iter().map(|group| Group { title: Some(&group.title), facts: &group.rows }).collect();
        let table = tables::entries(self, Use::Contact, &text, &groups);
        self.blocks.push(Block::Table(table));
    }
}

#[expect(clippy::cast_sign_loss, reason = "a size is not negative, and small")]
fn whole(size: f64) -> u64 {
    size as u64
}
