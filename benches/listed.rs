//! Agreements in which one long list stands against another: what a field is made of and the deliveries that hold it, who may
//! receive and who receives, the steps and the systems they are taken in. The same number gives the same text.

use std::fmt::Write;

use super::{HEAD, all, each};

/// A party for each number, and one group of them all.
fn parties(count: usize) -> String {
    let mut out = each(count, |out, at| {
        let _ = write!(out, "partij partij_{at} \"Partij {at}\" {{ }}\n\n");
    });
    let _ = write!(out, "groep groep \"Groep\" {{\n  leden {}\n}}\n\n", all(count, "partij"));
    out
}

/// Numbers that may go to everyone, by a group, and deliveries that bring them to everyone.
pub fn entitled(count: usize) -> String {
    let mut out = parties(count);
    for at in 0..count {
        let _ = write!(
            out,
            "gegeven bsn_{at} \"Nummer {at}\" {{\n  type bsn\n  ontvangers partij_{at}, groep\n}}\n\n\
             levering levering_{at} \"Levering {at}\" {{\n  van partij_0\n  naar partij_{at}\n  gegevens bsn_{at}\n}}\n\n"
        );
    }
    let _ = write!(
        out,
        "levering alles \"Alles\" {{\n  van partij_0\n  naar {parties}\n  opslag systeem\n  gegevens {fields}\n}}\n\n\
         systeem systeem \"Systeem\" {{\n  beheerder partij_0\n}}\n\n",
        parties = all(count, "partij"),
        fields = all(count, "bsn"),
    );
    out
}

/// How many systems an erasure reaches here.
const REACHED: usize = 150;

/// Erasures that each reach many systems and all that is in them, and data that each pass two of these systems.
pub fn reaching(count: usize) -> String {
    let systems = all(REACHED, "systeem");
    let mut out = HEAD.to_owned();
    for at in 0..REACHED {
        let _ = write!(out, "systeem systeem_{at} \"Systeem {at}\" {{ }}\n\n");
    }
    for at in 0..count {
        let (one, other) = (at % REACHED, (at * 7 + at / REACHED + 1) % REACHED);
        let _ =
            write!(out, "gegevensgroep groep_{at} \"Groep {at}\" {{\n  opslag systeem_{one}, systeem_{other}\n}}\n\n");
    }
    for at in 0..count / 5 {
        let _ =
            write!(out, "verwijdering wissing_{at} \"Wissing {at}\" {{\n  wijze wissen\n  bereikt {systems}\n}}\n\n");
    }
    out
}

/// Fields with many elements, origins and purposes, and deliveries of a message that all hold them.
pub fn composed(count: usize) -> String {
    let elements = |message: &str| all(count, &format!("eigen.{message}.e"));
    let mut out = HEAD.to_owned();
    let _ = writeln!(
        out,
        "bron eigen \"Eigen standaard\" {{\n  versie 1.0\n  bepaling eigen.bericht als \"bericht\" kern {}",
        all(count, "eigen.kern.e")
    );
    for at in 0..count {
        let _ = write!(
            out,
            "  bepaling eigen.bericht.e_{at} als \"element {at}\" type kenmerk\n  \
             bepaling eigen.ander.e_{at} als \"ander element {at}\" type kenmerk\n  \
             bepaling eigen.kern.e_{at} als \"kern {at}\" type datum bron eigen.bericht.e_{at}\n"
        );
    }
    let _ = write!(
        out,
        "}}\n\npartij partij \"Partij\" {{ }}\n\n\
         gegeven vol \"Vol\" {{\n  type kenmerk lengte 4\n  bron {elements}\n  doelen {purposes}\n}}\n\n\
         gegeven grof \"Grof\" {{\n  type jaartal\n  afgeleid van {others} volgens \"jaar\"\n  doelen {purposes}\n}}\n\n\
         gegeven fijn \"Fijn\" {{\n  type kenmerk lengte 4\n  bron {elements}\n  doelen {purposes}\n}}\n\n",
        elements = elements("bericht"),
        others = elements("ander"),
        purposes = all(count, "doel"),
    );
    for at in 0..count {
        let _ = write!(
            out,
            "doel doel_{at} \"Doel {at}\" {{\n  omschrijving \"Nagaan hoe het gaat.\"\n  grondslag avg.6.1.e\n  \
             ingang 2030-01-01\n}}\n\n\
             gegeven naam_{at} \"Naam {at}\" {{\n  type getal\n  bron eigen.bericht.e_{at}\n  doelen doel_{at}\n}}\n\n\
             gegeven uit_{at} \"Uit {at}\" {{\n  type getal\n  afgeleid van vol volgens \"som\"\n  doelen doel_{at}\n}}\n\n\
             levering levering_{at} \"Levering {at}\" {{\n  van partij\n  naar partij\n  \
             gegevens vol, grof, fijn, naam_{at}, uit_{at}\n  bron eigen.bericht\n  ingang 2030-01-01\n  \
             bewaren 7 jaar volgens selectielijst.19.1.24\n}}\n\n"
        );
    }
    out
}

/// Changes of who is responsible for one group of data, which many held, read and make into something else.
pub fn handed(count: usize) -> String {
    let mut out = parties(count);
    for at in 0..count {
        let day = format!("20{:02}-{:02}-01", 30 + at / 12 % 60, at % 12 + 1);
        let _ = write!(
            out,
            "mijlpaal stap_{at} \"Stap {at}\" {{\n  uiterlijk {day}\n  neemt_over nieuw_{at} voor dossiers\n}}\n\n\
             organisatie nieuw_{at} \"Nieuw {at}\" {{ }}\n\n\
             rol rol_{at} \"Rol {at}\" bij nieuw_{at}\n\n\
             toegang toegang_{at} {{\n  rol_{at} leest dossiers voor doel\n}}\n\n\
             levering levering_{at} \"Levering {at}\" {{\n  afgeleid van dossiers\n  naar nieuw_{at}\n  ingang 2026-01-01\n}}\n\n"
        );
    }
    out.push_str("doel doel \"Doel\" { }\n\ngegevensgroep dossiers \"Dossiers\" {\n  houder partij_0\n");
    for at in 0..count {
        let _ = writeln!(out, "  beheer partij_{at}");
    }
    out.push_str("}\n\n");
    out
}

/// Texts of ever the same words, and titles and old terms of those words.
pub fn repeated(count: usize) -> String {
    let mut out = HEAD.to_owned();
    let row = |word: &str, count: usize| vec![word; count.max(1)].join(" ");
    let _ = writeln!(out, "bron oud \"Oud\" {{\n  tot 2020-01-01");
    for at in 0..10 {
        let _ = writeln!(
            out,
            "  bepaling oud.{at} als \"oud {at}\" tot 2020-01-01 begrip \"{} {at}\"",
            row("woord", count / (at + 2))
        );
    }
    let _ = write!(
        out,
        "}}\n\npartij partij \"{title} Anders\" {{ }}\n\n\
         artikel artikel \"Artikel\" {{\n  lid een {{\n    tekst \"{text}\"\n  }}\n}}\n\n",
        title = row("Woord", count / 2),
        text = row("woord", count),
    );
    out
}

/// Two letters or figures that differ for each number below 1,296.
fn spelled(number: usize) -> String {
    let letters = "abcdefghijklmnopqrstuvwxyz0123456789".as_bytes();
    [number / letters.len(), number].iter().map(|at| char::from(letters[at % letters.len()])).collect()
}

/// Names that differ in two letters, and words that are nearly all of them.
pub fn misspelt(count: usize) -> String {
    each(count, |out, at| {
        let (name, other) = (spelled(at), spelled(1_000 + at % 250));
        let _ = write!(
            out,
            "partij partij_{at} \"Partij {at}\" {{\n  afkorting \"SAMENWERKING{name}\"\n}}\n\n\
             organisatie deel_{at} \"Deel {at}\" {{\n  afkorting \"GemeenschappelijkeRegeling{name}\"\n}}\n\n\
             artikel artikel_{at} \"Artikel {at}\" {{\n  lid een {{\n    tekst \"De SAMENWERKING{other} en de \
             GemeenschappelijkeRegeling{other} gaan door.\"\n  }}\n}}\n\n"
        );
    })
}

/// Rules of how long data are kept, and the systems they hold for.
pub fn kept(count: usize) -> String {
    let mut out = each(count, |out, at| {
        let _ = write!(out, "systeem systeem_{at} \"Systeem {at}\" {{\n  soort bestandsopslag\n}}\n\n");
    });
    let systems = all(count, "systeem");
    let _ = writeln!(out, "gegevensgroep overal \"Overal\" {{\n  opslag {systems}");
    for at in 0..count {
        let _ = writeln!(out, "  bewaren 7 jaar omdat \"reden {at}\"");
    }
    let _ = writeln!(out, "}}\n\ngegevensgroep apart \"Apart\" {{\n  opslag {systems}");
    for at in 0..count {
        let _ = writeln!(out, "  bewaren 7 jaar in systeem_{at}");
    }
    let _ = write!(
        out,
        "}}\n\ngegevensgroep samen \"Samen\" {{\n  opslag {systems}\n  bewaren 7 jaar in {systems}\n}}\n\n"
    );
    out
}

/// Steps that each replace the same number in a system of their own, and deliveries that each pass one of these.
pub fn replaced(count: usize) -> String {
    let mut out = each(count, |out, at| {
        let _ = write!(
            out,
            "partij partij_{at} \"Partij {at}\" {{ }}\n\n\
             systeem systeem_{at} \"Systeem {at}\" {{\n  beheerder partij_{at}\n}}\n\n\
             gegeven hash_{at} \"Hash {at}\" {{\n  type hash\n}}\n\n\
             gegeven nummer_{at} \"Nummer {at}\" {{\n  type bsn\n}}\n\n\
             gegeven kort_{at} \"Kort {at}\" {{\n  type hash\n}}\n\n\
             pseudonimisering eigen_{at} \"Eigen {at}\" {{\n  van nummer_{at}\n  naar kort_{at}\n  in systeem_{at}\n}}\n\n\
             pseudonimisering vervanging_{at} \"Vervanging {at}\" {{\n  van bsn\n  naar hash_{at}\n  in systeem_{at}\n}}\n\n\
             levering levering_{at} \"Levering {at}\" {{\n  van partij_{at}\n  naar partij_0\n  via systeem_{at}\n  \
             gegevens bsn\n}}\n\n"
        );
    });
    let _ = write!(
        out,
        "gegeven bsn \"Nummer\" {{\n  type bsn\n}}\n\n\
         levering alles \"Alles\" {{\n  van partij_0\n  naar partij_0\n  opslag {systems}\n  gegevens {short}, {numbers}\n}}\n\n",
        systems = all(count, "systeem"),
        short = all(count, "kort"),
        numbers = all(count, "nummer"),
    );
    out
}

/// Deliveries that leave open which data they hold, and fields that stand nowhere.
pub fn open(count: usize) -> String {
    let mut out = each(count, |out, at| {
        let _ = write!(
            out,
            "gegeven naam_{at} \"Naam {at}\" {{\n  type getal\n  doelen doel\n}}\n\n\
             levering levering_{at} \"Levering {at}\" {{\n  van partij\n  naar ander\n  opslag systeem\n  gegevens ?\n}}\n\n"
        );
    });
    out.push_str(
        "doel doel \"Doel\" { }\n\npartij partij \"Partij\" { }\n\npartij ander \"Ander\" { }\n\n\
         systeem systeem \"Systeem\" { }\n\ngegeven hash \"Hash\" {\n  type hash\n}\n\n\
         gegeven bsn \"Nummer\" {\n  type bsn\n}\n\n\
         pseudonimisering stap \"Stap\" {\n  van bsn\n  naar hash\n  in systeem\n  belofte onomkeerbaar\n}\n\n\
         taak taak \"Taak\" {\n  soort rechten\n  artikelen avg.15\n  verdeeld op verblijfplaats over partij, ander\n}\n\n",
    );
    out
}
