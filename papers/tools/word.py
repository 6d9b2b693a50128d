"""What the tests ask of Word documents: whether every part is valid by the schemas, whether an office shows what the HTML
edition says, and what is left when tracked changes are accepted or refused."""

import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from lxml import etree, html

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def validate(paths):
    """Names everything in which a document strays from the schemas of Office Open XML, and shows that strays are noticed."""
    from openxml_audit import OpenXmlValidator

    validator = OpenXmlValidator()
    for path in paths:
        for error in validator.validate(path).errors:
            yield f"{path}: {error}"
    for part, right, wrong in [
        ("word/document.xml", r'(<w:pStyle w:val="Caption"/>)\s*(<w:keepNext/>)', r"\2\1"),
        ("word/styles.xml", r'(<w:name [^>]*>)(<w:basedOn [^>]*>)', r"\2\1"),
        ("word/numbering.xml", r'"lowerLetter"', '"lowerletter"'),
        ("docProps/custom.xml", r' pid="2"', ""),
        ("docProps/core.xml", r"dc:language", "dc:taal"),
    ]:
        with tempfile.TemporaryDirectory() as folder:
            broken = Path(folder) / "broken.docx"
            with zipfile.ZipFile(paths[0]) as source, zipfile.ZipFile(broken, "w") as target:
                for name in source.namelist():
                    content = source.read(name)
                    if name == part:
                        changed = re.sub(right, wrong, content.decode())
                        if changed == content.decode():
                            yield f"{part} has nothing like {right}"
                        content = changed.encode()
                    target.writestr(name, content)
            if not validator.validate(str(broken)).errors:
                yield f"a mistake in {part} is not noticed"


def office(paths, kind):
    """The documents as an office converts them."""
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder, *paths],
            check=True, capture_output=True, timeout=600,
        )
        for path in paths:
            made = Path(folder) / (Path(path).stem + "." + kind.split(":")[0])
            yield made.read_bytes()


def plain(text):
    """A text without what only says where its lines may end."""
    return re.sub(r"\s+", " ", re.sub("[\u00ad\ufeff\ufffe\u0002]", "", text)).strip()


def said(page):
    """What the HTML edition says, part by part, with each number before the text that it belongs to."""
    tree = html.fromstring(page)
    for away in tree.xpath("//nav | //footer | //a[@class='skip'] | //*[local-name()='svg']"):
        away.drop_tree()
    for clause in tree.xpath("//div[@class='lid']"):
        texts = clause.xpath("./div/p[not(@class)]")
        if texts and texts[0].getparent().index(texts[0]) == 0:
            yield clause.xpath("./p[@class='nr']")[0].text_content() + " " + texts[0].text_content()
    for item in tree.xpath("//ul[@class='items']/li"):
        yield item.text_content()
    for part in tree.xpath("//h1 | //h2 | //h3 | //p[not(@class='nr')] | //caption | //th | //td | //dt | //dd | //figcaption"):
        yield part.text_content()


def missing(parts, text):
    for part in map(plain, parts):
        if part and part not in text:
            yield part


def same(pairs):
    """What the HTML edition says and an office does not show of the Word edition."""
    words = [word for word, _ in pairs]
    for shown, (word, page) in zip(office(words, "txt:Text (encoded):UTF8"), pairs):
        for part in missing(said(Path(page).read_bytes()), plain(shown.decode())):
            yield f"{word} does not show: {part}"


def settled(path, is_accepted):
    """The paragraphs when all changes are accepted, or all refused."""
    tree = etree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
    gone, stays = ("del", "ins") if is_accepted else ("ins", "del")
    for row in tree.findall(f".//{W}tr"):
        if row.find(f"{W}trPr/{W}{gone}") is not None:
            row.getparent().remove(row)
    for change in tree.findall(f".//{W}{gone}"):
        if change.getparent().tag != f"{W}rPr":
            change.getparent().remove(change)
    for paragraph in tree.iter(f"{W}p"):
        texts = [run.text or "" for run in paragraph.iter(f"{W}t", f"{W}delText")]
        mark = paragraph.find(f"{W}pPr/{W}rPr/{W}{gone}")
        if mark is None or any(texts):
            yield "".join(texts)
        assert mark is None or not any(texts), f"a paragraph that goes leaves {texts}"


def redline(path, old, new):
    """What either version says and the tracked changes do not give back."""
    for is_accepted, page in [(False, old), (True, new)]:
        text = plain(" ".join(settled(path, is_accepted)))
        tree = html.fromstring(Path(page).read_bytes())
        parts = [part.text_content() for part in tree.xpath("//main//p[not(@class='nr')] | //main//td | //main//dd")]
        # Who signs for whom stands with a colon there; a note of a table has its mark apart, a finding its code.
        parts = [re.sub(r"^([A-Z]+-[0-9]+: |[* ]+)|:$", "", part) for part in parts if "…" not in part]
        for part in missing(parts, text):
            yield f"{'accepted' if is_accepted else 'refused'}, the text lacks: {part}"


def main():
    what, *words = sys.argv[1:]
    if what == "validate":
        found = validate(words)
    elif what == "same":
        found = same(list(zip(words[::2], words[1::2])))
    elif what == "opens":
        found = (f"{word} is empty" for word, made in zip(words, office(words, "pdf")) if not made.startswith(b"%PDF"))
    else:
        found = redline(*words)
    found = list(found)
    print("\n".join(found))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
