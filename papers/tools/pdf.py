"""Looks at a PDF as an archive, a screen reader and a search engine do. Prints what is wrong, and what is there, as JSON.

Usage: pdf.py FILE.pdf [TEXTS.json]   (texts that must be in it, in reading order of their own)
"""

import ctypes
import json
import re
import sys
from dataclasses import dataclass

import page
import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as raw


def lengths_are_true(path):
    """Whether each stream is as long as it says: the mark of its end stands right behind it."""
    with open(path, "rb") as file:
        data = file.read()
    streams = re.finditer(rb"/Length (\d+)(?:(?!endobj).)*?>>\s*?stream\r?\n", data, re.DOTALL)
    ends = [data[found.end() + int(found[1]) :][:10] for found in streams]
    return bool(ends) and all(end == b"\nendstream" for end in ends)


def conformance(path):
    """What an independent validator says."""
    for profile in ("ua1", "2a"):
        report = page.validate_pdf(path, profile=profile)
        # The validator takes the last byte of a stream for a part of the line end when it happens to be a carriage return.
        failures = [one for one in report.failures if "STREAM-LENGTH" not in one.rule_id or not lengths_are_true(path)]
        for failure in failures:
            yield f"{profile}: {failure.rule_id}: {failure.message}"
        if not report.is_compliant and not report.failures:
            yield f"{profile}: not compliant, and no reason given"


def words_by_content(path):
    """The text of each marked content, by page and number; what is furniture of a page has none."""
    found = {}
    document = pdfium.PdfDocument(path)
    for number, sheet in enumerate(document):
        text_page = sheet.get_textpage()
        for thing in sheet.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=15):
            mark = raw.FPDFPageObj_GetMarkedContentID(thing.raw)
            if mark < 0:
                continue
            size = raw.FPDFTextObj_GetText(thing.raw, text_page.raw, None, 0)
            buffer = (ctypes.c_ushort * size)()
            raw.FPDFTextObj_GetText(thing.raw, text_page.raw, buffer, size)
            text = bytes(buffer).decode("utf-16-le").rstrip("\0")
            found.setdefault((number, mark), []).append(text)
    return {key: " ".join(parts) for key, parts in found.items()}


@dataclass
class Element:
    """An element of the structure tree, and everything that is said within it."""

    kind: str
    held: pikepdf.Dictionary
    # The number of the first element that is not within it.
    end: int = 0
    is_leaf: bool = True
    text: str = ""


def is_block(element):
    """Whether an element is a part of its own, and not some words within one. A blank is a figure of dots."""
    if element.kind == "/Figure":
        return re.search(r"\w", element.text) is not None
    return element.kind not in ("/Span", "/Link", "/Reference", "/Strong", "/Em", "/Lbl")


class Structure:
    """The structure tree, walked in reading order."""

    def __init__(self, path):
        self.pdf = pikepdf.open(path)
        self.words = words_by_content(path)
        self.pages = {sheet.obj.objgen: number for number, sheet in enumerate(self.pdf.pages)}
        self.elements = []
        self.text = []
        root = self.pdf.Root.get("/StructTreeRoot")
        self.roles = {str(key): str(value) for key, value in dict(root.get("/RoleMap", {})).items()}
        self.walk(root.K, None)

    def walk(self, kid, sheet):
        if isinstance(kid, pikepdf.Array):
            for one in kid:
                self.walk(one, sheet)
        elif isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            element, begin, below = Element(str(kid.S), kid), len(self.text), len(self.elements) + 1
            self.elements.append(element)
            self.walk(kid.get("/K", pikepdf.Array()), kid.get("/Pg", sheet))
            element.text = "".join(self.text[begin:])
            element.end = len(self.elements)
            element.is_leaf = not any(is_block(one) for one in self.elements[below:])
            self.text.append("\n")
        elif isinstance(kid, pikepdf.Dictionary):
            if str(kid.get("/Type", "")) == "/MCR":
                self.content(kid.get("/Pg", sheet), int(kid.MCID))
        else:
            self.content(sheet, int(kid))

    def content(self, sheet, mark):
        self.text.append(self.words.get((self.pages[sheet.objgen], mark), ""))

    def attribute(self, element, name):
        """The value of an attribute, from whichever attribute object has it."""
        held = element.get("/A")
        for one in held if isinstance(held, pikepdf.Array) else [held]:
            if isinstance(one, pikepdf.Dictionary) and name in one:
                return one[name]
        return None


def build(structure):
    """What must hold of the tree and of the document as a whole."""
    pdf, root = structure.pdf, structure.pdf.Root
    if str(root.get("/Lang", "")) != "nl-NL":
        yield f"the language is {root.get('/Lang')}"
    if not str(pdf.docinfo.get("/Title", "")).strip():
        yield "there is no title"
    if not bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)):
        yield "a reader does not show the title"
    if "/Outlines" not in root:
        yield "there are no bookmarks"
    last = 0
    for one in structure.elements:
        kind, element = one.kind, one.held
        level = re.fullmatch(r"/H(\d)", kind)
        if level and int(level[1]) > last + 1:
            yield f"a heading of level {level[1]} follows one of level {last}: {element.get('/T')}"
        last = int(level[1]) if level else last
        if kind == "/Figure" and not str(element.get("/Alt", "")).strip():
            yield "a figure has no alternative text"
        if kind == "/TH" and structure.attribute(element, "/Scope") is None:
            yield "a header of a table does not say what it is the header of"


def tables(structure):
    """How many headers and cells each table has."""
    counted = []
    for one in structure.elements:
        kind, element = one.kind, one.held
        if kind == "/Table":
            counted.append({"TR": 0, "TH": {"/Column": 0, "/Row": 0, "/Both": 0}, "TD": 0})
        elif kind in ("/TR", "/TD"):
            counted[-1][kind[1:]] += 1
        elif kind == "/TH":
            counted[-1]["TH"][str(structure.attribute(element, "/Scope"))] += 1
    return counted


def squeezed(text):
    """Letters only: where a line ends, and whether a word was broken there, is not what is compared."""
    return re.sub(r"[\s\u00ad\u0002\ufffe\u2010-]+", "", text)


def main():
    path = sys.argv[1]
    structure = Structure(path)
    text = "".join(structure.text)
    wrong = list(conformance(path)) + list(build(structure))
    if len(sys.argv) > 2:
        with open(sys.argv[2], encoding="utf-8") as file:
            wanted = json.load(file)
        have = squeezed(text)
        wrong += [f"not in the text: {one}" for one in wanted if squeezed(one) not in have]
    captions = [str(one.held.get("/Alt", "")) for one in structure.elements if one.kind == "/Figure"]
    json.dump(
        {
            "wrong": wrong,
            "pages": len(structure.pdf.pages),
            "title": str(structure.pdf.docinfo.get("/Title", "")),
            "tables": tables(structure),
            "figures": captions,
            "headings": [str(one.held.get("/T", "")) for one in structure.elements if re.fullmatch(r"/H\d", one.kind)],
            "links": sum(one.kind == "/Link" for one in structure.elements),
            "text": text,
        },
        sys.stdout,
        ensure_ascii=False,
    )


if __name__ == "__main__":
    main()
