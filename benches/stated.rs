//! Agreements in which many lines state the same of many: grounds, rights, aliases, who sends and who receives. The same number
//! gives the same text.

use std::fmt::Write;

use super::{HEAD, all, each};

/// Purposes with many grounds and fields that rest on them; grounds of each party; rights that a basis shuts out.
pub fn grounded(count: usize) -> String {
    let mut out = HEAD.to_owned();
    let laws = all(count, "eigen.wet");
    let _ = writeln!(out, "bron eigen \"Eigen wet\" {{\n  versie 1.0\n  bepaling eigen.lijst als \"lijst\"");
    for at in 0..count {
        let _ = write!(
            out,
            "  bepaling eigen.wet_{at} als \"wet {at}\" voor beleid\n  bepaling eigen.recht_{at} als \"recht {at}\"\n  \
             bepaling eigen.lijst.c_{at} als \"code {at}\" aard gezondheid\n  \
             bepaling eigen.uit_{at} als \"uit {at}\" zonder eigen.recht_{at} bij avg.6.1.e\n"
        );
    }
    let _ = write!(
        out,
        "}}\n\ngroep groep \"Groep\" {{\n  leden {parties}\n}}\n\n\
         doel ruim \"Ruim\" {{\n  omschrijving \"Nagaan hoe het gaat.\"\n  grondslag avg.6.1.e, {laws}, avg.9.2.h, uavg.30\n}}\n\n",
        parties = all(count, "partij"),
    );
    for at in 0..count {
        let _ = write!(
            out,
            "partij partij_{at} \"Partij {at}\" {{\n  rechtsvorm gemeente\n}}\n\n\
             doel doel_{at} \"Doel {at}\" {{\n  omschrijving \"Nagaan hoe het gaat.\"\n  soort bekostiging\n  \
             grondslag avg.6.1.e, avg.6.1.a, avg.6.1.f, eigen.wet_{at} voor partij_{at}\n}}\n\n\
             doel allen_{at} \"Allen {at}\" {{\n  omschrijving \"Nagaan hoe het gaat.\"\n  soort beleid\n  \
             grondslag avg.6.1.e, avg.6.1.a, avg.6.1.f, eigen.wet_{at} voor groep\n}}\n\n\
             gegeven naam_{at} \"Naam {at}\" {{\n  type codelijst uit eigen.lijst\n  aard gezondheid, strafrechtelijk\n  \
             doelen ruim\n}}\n\n\
             taak taak_{at} \"Taak {at}\" {{\n  soort rechten\n  artikelen avg.15\n  door partij_{at}\n}}\n\n"
        );
    }
    out
}

/// One organisation that sends and receives much; names that many lines give to members of one group; who may sign.
pub fn named(count: usize) -> String {
    let names = |stem: &str| (0..count).map(|at| format!("\"{stem} {at:04}\"")).collect::<Vec<_>>().join(", ");
    let mut out =
        "gebruik std.avg\n\novereenkomst kruis \"Kruis\" {\n  versie 1.0\n  aanduiding \"Samen\" voor groep\n"
            .to_owned();
    for at in 0..count {
        let _ = writeln!(out, "  aanduiding \"Samen\" voor partij_{at}");
    }
    let _ = write!(
        out,
        "}}\n\ngroep groep \"Groep\" {{\n  leden {parties}\n}}\n\norganisatie bureau \"Bureau\" {{ }}\n\n\
         partij tekenaar \"Tekenaar\" {{\n  rechtsvorm stichting\n  vertegenwoordigd {represented}\n  tekent {signs}\n}}\n\n",
        parties = all(count, "partij"),
        represented = names("voorzitter"),
        signs = names("voorzitter"),
    );
    for at in 0..count {
        let _ = write!(
            out,
            "partij partij_{at} \"Partij {at}\" {{ }}\n\n\
             levering naar_{at} \"Naar {at}\" {{\n  van bureau\n  naar partij_{at}\n  gegevens ?\n}}\n\n\
             levering terug_{at} \"Terug {at}\" {{\n  van partij_{at}\n  naar bureau\n  gegevens ?\n}}\n\n"
        );
    }
    out
}

/// Rights of roles at a group and at its members to what the group sends and gets back, and to numbers that are replaced.
pub fn sent(count: usize) -> String {
    let parties = all(count, "partij");
    let mut out = each(count, |out, at| {
        let _ = write!(
            out,
            "partij partij_{at} \"Partij {at}\" {{ }}\n\n\
             groep groep_{at} \"Groep {at}\" {{\n  leden partij_0, partij_{at}\n}}\n\n\
             rol rol_{at} \"Rol {at}\" bij groep\n\nrol lezer_{at} \"Lezer {at}\" bij partij_0\n\n\
             systeem systeem_{at} \"Systeem {at}\" {{ }}\n\n\
             gegeven nummer_{at} \"Nummer {at}\" {{\n  type bsn\n  doelen doel\n}}\n\n\
             pseudonimisering stap_{at} \"Stap {at}\" {{\n  van nummer_{at}\n}}\n\n\
             levering deel_{at} \"Deel {at}\" {{\n  van groep_{at}\n  naar ander\n  opslag systeem_{at}\n  gegevens naam\n}}\n\n\
             toegang toegang_{at} {{\n  rol_{at} leest samen voor doel als regels\n  lezer_{at} leest samen voor doel als regels alleen nummer_{at}\n}}\n\n"
        );
    });
    let _ = write!(
        out,
        "doel doel \"Doel\" {{ }}\n\npartij ander \"Ander\" {{ }}\n\ngegeven naam \"Naam\" {{\n  type kenmerk\n  doelen doel\n}}\n\n\
         groep groep \"Groep\" {{\n  leden {parties}\n}}\n\n\
         levering samen \"Samen\" {{\n  van groep\n  naar groep\n  opslag systeem_0\n  gegevens naam, {numbers}\n}}\n\n\
         levering vele \"Vele\" {{\n  van {parties}\n  naar ander\n  opslag systeem_0\n  gegevens naam\n  afgeleid van {parts}\n}}\n\n",
        numbers = all(count, "nummer"),
        parts = all(count, "deel"),
    );
    out
}
