//! Writes a sound agreement of so many fields: deliveries of forty fields each, with the purposes, roles, systems, duties
//! and articles that an agreement of that size has. The same number gives the same text.

use std::fmt::Write;

/// How many fields one delivery has.
const FIELDS_PER_DELIVERY: usize = 40;

const HEAD: &str = "\
gebruik std.avg, std.jeugdwet, std.selectielijst_2020

overeenkomst groot \"Een overeenkomst om aan te meten\" {
  versie              1.0
  ingang              bij ondertekening
  looptijd            onbepaald
  recht               Nederland
  verantwoordelijken  regio, stad
  doorgifte           binnen_eer
}

partij regio \"Regio\" {
  kvk         11111111
  rechtsvorm  openbaar_lichaam
}

partij stad \"Stad\" {
  kvk         22222222
  rechtsvorm  gemeente
  code        0599
  werkgebied  0599
}

betrokkenen jeugdigen \"Jeugdigen\" {
  minderjarig  ja
}

gebeurtenis afloop \"Afloop\" { }

taak verzoeken \"Verzoeken van betrokkenen\" {
  soort      rechten
  artikelen  avg.15 t/m avg.22
  verdeeld   op woonplaats over stad
  anders     regio
}

taak melden \"Melden aan de toezichthouder\" {
  soort      melding_toezichthouder
  artikelen  avg.33
  door       regio
}

artikel rechten \"Rechten\" {
  onderwerp  rechten_van_betrokkenen
  lid afhandeling {
    onderwerp  rechten_van_betrokkenen
    regelt     verzoeken
  }
}

";

/// The text of an agreement with so many fields.
pub fn agreement(fields: usize) -> String {
    let deliveries = fields.div_ceil(FIELDS_PER_DELIVERY);
    let purposes = (deliveries / 10).clamp(4, 200);
    let systems = (deliveries / 10).clamp(3, 100);
    let mut out = String::from(HEAD);
    for at in 0..purposes {
        block(
            &mut out,
            &format!("doel doel_{at} \"Doel {at}\""),
            &[
                format!("omschrijving  \"Nagaan hoe het met onderdeel {at} van de keten gaat.\""),
                "grondslag     avg.6.1.e, jeugdwet.7.4.1.2".to_owned(),
            ],
        );
    }
    for at in 0..systems {
        block(
            &mut out,
            &format!("systeem systeem_{at} \"Systeem {at}\""),
            &["soort      database".to_owned(), "beheerder  regio".to_owned(), "locatie    Nederland".to_owned()],
        );
        // Writing to a String cannot fail.
        let _ = writeln!(out, "rol rol_{at} \"Rol {at}\" bij regio\n");
    }
    (0..fields).for_each(|at| field(&mut out, at, purposes));
    (0..deliveries).for_each(|at| delivery(&mut out, at, fields, systems));
    let grants: Vec<_> = (0..deliveries)
        .map(|at| {
            let (role, purpose, system) = (at % systems, at % purposes, at % systems);
            format!("rol_{role} leest levering_{at} voor doel_{purpose} als aantallen vanaf 10 in systeem_{system}")
        })
        .collect();
    block(&mut out, "toegang", &grants);
    out
}

fn field(out: &mut String, at: usize, purposes: usize) {
    let (first, second) = (at / FIELDS_PER_DELIVERY % purposes, at % purposes);
    let purposes = if first == second { format!("doel_{first}") } else { format!("doel_{first}, doel_{second}") };
    let kind = match at % 5 {
        0 => "datum, mag ontbreken".to_owned(),
        1 => "bedrag in euro".to_owned(),
        2 => "kenmerk lengte 12".to_owned(),
        3 => "getal van 0 t/m 100".to_owned(),
        _ => "postcode4".to_owned(),
    };
    let mut lines = vec![format!("type     {kind}"), format!("doelen   {purposes}"), "betreft  jeugdigen".to_owned()];
    if at.is_multiple_of(5) && at >= 5 {
        lines.push(format!("eis      gegeven_{at} >= gegeven_{}", at - 5));
    }
    block(out, &format!("gegeven gegeven_{at} \"Gegeven {at}\""), &lines);
}

fn delivery(out: &mut String, at: usize, fields: usize, systems: usize) {
    let first = at * FIELDS_PER_DELIVERY;
    let names: Vec<_> = (first..fields.min(first + FIELDS_PER_DELIVERY)).map(|at| format!("gegeven_{at}")).collect();
    block(
        out,
        &format!("levering levering_{at} \"Levering {at}\""),
        &[
            "van       stad".to_owned(),
            "naar      regio".to_owned(),
            "ritme     maandelijks".to_owned(),
            format!("opslag    systeem_{}", at % systems),
            format!("gegevens  {}", names.join(", ")),
            "bewaren   7 jaar vanaf afloop volgens selectielijst.19.1.1 door regio".to_owned(),
        ],
    );
}

fn block(out: &mut String, head: &str, lines: &[String]) {
    // Writing to a String cannot fail.
    let _ = writeln!(out, "{head} {{\n  {}\n}}\n", lines.join("\n  "));
}
