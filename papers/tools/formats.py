"""Whether the four formats of a document state the same: every part of one is in each of the others, and the tables have the
same cells in the same order. Prints what one lacks of another, and the tables, as JSON.

Usage: formats.py FILE.html FILE.docx FILE.pdf FILE.md…   (the Markdown may be several files)
"""

import json
import re
import sys
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree, html
from markdown_it import MarkdownIt

from pdf import Structure
from word import W, plain

# What numbers a heading, a paragraph or an item.
NUMBERS = re.compile(
    r"^(((Artikel|Bijlage) [0-9]+ )?– |([IVXLC]+\.|[A-Z]\.|[a-z]{1,2}\)|[0-9]{1,2}\.|[0-9]{1,2}(\.[0-9]{1,2})+)(\s+|$))+"
)
# What heads the contents, which say nothing of their own.
CONTENTS = "Inhoudsopgave"
BLOCKS = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "dt", "dd", "th", "td", "caption", "figcaption"}


@dataclass
class Said:
    """What a document says: its parts in reading order, and its tables as rows of cells."""

    parts: list[str] = field(default_factory=list)
    tables: list[list[list[str]]] = field(default_factory=list)


def own(part):
    """The texts of a part, without those of the parts within it."""
    yield part.text or ""
    for below in part:
        if below.tag not in BLOCKS:
            yield from own(below)
        yield below.tail or ""


def of_page(tree):
    """What a page of HTML says, but for what leads around in it and what is drawn."""
    for away in tree.xpath("//style | //nav | //footer | //a[@class='skip'] | //*[local-name()='svg']"):
        away.drop_tree()
    said = Said()
    for part in tree.iter(*BLOCKS):
        said.parts.append(plain("".join(own(part))))
    for table in tree.iter("table"):
        said.tables.append([[plain(cell.text_content()) for cell in row.iter("th", "td")] for row in table.iter("tr")])
    return said


def of_html(paths):
    return of_page(html.fromstring(Path(paths[0]).read_bytes()))


def of_markdown(paths):
    text = "\n\n".join(Path(path).read_text(encoding="utf-8") for path in paths)
    # An annex in a file of its own says first what it belongs to, and the agreement where its annexes are.
    text = re.sub(r"^(Bij: .*|## Bijlagen)$", "", text, flags=re.MULTILINE)
    return of_page(html.fromstring(MarkdownIt("gfm-like", {"linkify": False}).render(text)))


def of_word(paths):
    tree = etree.fromstring(zipfile.ZipFile(paths[0]).read("word/document.xml"))
    words = lambda element: plain("".join(
        {f"{W}tab": " ", f"{W}br": " ", f"{W}noBreakHyphen": "-"}.get(one.tag, one.text or "")
        for one in element.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}noBreakHyphen")
    ))
    rows = lambda table: [[words(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
    style = lambda part: part.find(f"{W}pPr/{W}pStyle")
    leads = lambda part: style(part) is not None and style(part).get(f"{W}val").startswith("TOC")
    parts = [words(part) for part in tree.iter(f"{W}p") if not leads(part)]
    return Said(parts, [rows(table) for table in tree.iter(f"{W}tbl")])


def of_pdf(paths):
    structure = Structure(paths[0])
    said = Said()
    passed = 0
    for number, element in enumerate(structure.elements):
        if number < passed:
            continue
        if element.kind in ("/TOC", "/Figure") or element.text.strip() == CONTENTS:
            passed = element.end
            continue
        if element.kind == "/Table":
            said.tables.append([])
        elif element.kind == "/TR":
            said.tables[-1].append([])
        elif element.kind in ("/TH", "/TD"):
            said.tables[-1][-1].append(plain(element.text))
        if element.is_leaf:
            said.parts.append(plain(element.text))
            passed = element.end
    return said


def letters(text):
    """What is compared of a text: not where a line ends, nor whether a word was broken there, nor what stands between a name and
    its value, nor how much room is left to write, nor the number that it begins with, which a list may give without saying it."""
    return re.sub("…+", "…", re.sub(r"[\s\u2010:-]+", "", NUMBERS.sub("", text)))


def lacking(said):
    """Every part of one format that another does not have."""
    whole = {name: "".join(map(letters, one.parts)) for name, one in said.items()}
    for name, one in said.items():
        for other, text in whole.items():
            for part in one.parts:
                if letters(part) not in text:
                    yield f"{other} lacks, of {name}: {part}"


def unlike(said):
    """Every table of the page that another format does not have in its place. Facts by name, which are no table there, are one in
    some."""
    as_letters = lambda table: [[letters(cell) for cell in row if cell or row[-1]] for row in table]
    for other in said:
        tables = iter(map(as_letters, said[other].tables))
        for table in said["html"].tables:
            if as_letters(table) not in tables:
                yield f"{other} has not, or not here: {table}"
                break


def main():
    page, word, pdf, *markdown = sys.argv[1:]
    said = {"html": of_html([page]), "word": of_word([word]), "pdf": of_pdf([pdf]), "markdown": of_markdown(markdown)}
    tables = {name: one.tables for name, one in said.items()}
    json.dump({"wrong": [*lacking(said), *unlike(said)], "tables": tables}, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
