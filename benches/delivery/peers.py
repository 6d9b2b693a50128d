"""What `convenant validate` and `convenant pseudonymise` do, written by hand with Polars: the peers of the benchmark.

usage: peers.py validate FILE              prints a line `row,rule` for each cell that breaks a rule
       peers.py pseudonymise FILE KEY OUT  replaces `bsn` by a keyed hash; each number is hashed once
"""
import hashlib
import hmac
import re
import sys

import polars as pl

HERE = __file__.rsplit("/", 1)[0]
SOURCE = open(f"{HERE}/meting.convenant", encoding="utf-8").read()


def codes(name):
    """The values of a code list, read from the agreement, so that they are stated once."""
    stated = re.search(rf"bepaling +lijsten\.{name} .*?waarden(.*?)(?=bepaling|\}})", SOURCE, re.S).group(1)
    return re.findall(r'"([^"]+)"', stated)


def text(name):
    return pl.col(name)


def present(name):
    return text(name).is_not_null() & (text(name).str.len_bytes() > 0)


def looks(name, pattern):
    return text(name).str.contains(f"^(?:{pattern})$").fill_null(False)


def day(name):
    whole = text(name).str.len_bytes() == 10
    return pl.when(whole).then(text(name).str.to_date("%Y-%m-%d", strict=False))


def validate(path):
    number = pl.when(looks("bsn", "[0-9]{9}")).then(text("bsn").cast(pl.Int32, strict=False))
    year = pl.when(looks("geboortejaar", "[0-9]{4}")).then(text("geboortejaar").cast(pl.Int32, strict=False))
    amount = pl.when(looks("weekbudget", r"-?(?:0|[1-9][0-9]*)\.[0-9]{2}")).then(
        text("weekbudget").cast(pl.Float64, strict=False)
    )
    days = ["ingangsdatum_toewijzing", "einddatum_toewijzing", "begindatum_zorg", "einddatum_zorg"]
    rows = pl.scan_csv(path, infer_schema=False, row_index_name="rij", row_index_offset=1, truncate_ragged_lines=True)
    rows = rows.with_columns(n=number, jaar=year, bedrag=amount, **{f"dag_{name}": day(name) for name in days})
    n = pl.col("n")
    eleven = sum(n // 10 ** (9 - at) % 10 * (10 - at) for at in range(1, 9)) - n % 10
    starts, ends = pl.col("dag_ingangsdatum_toewijzing"), pl.col("dag_einddatum_toewijzing")
    begins, stops = pl.col("dag_begindatum_zorg"), pl.col("dag_einddatum_zorg")
    new = text("toewijzingnummer").is_first_distinct()
    broken = {
        "bsn.type": n.is_null(),
        "bsn.elfproef": eleven % 11 != 0,
        "postcode4.type": ~looks("postcode4", "[1-9][0-9]{3}"),
        "geboortejaar.type": pl.col("jaar").is_null(),
        "geboortejaar.bereik": ~pl.col("jaar").is_between(1990, 2026),
        "geboortejaar.eis": pl.col("jaar") > starts.dt.year(),
        "gemeentecode.afzender": text("gemeentecode").ne_missing("0599"),
        "beschikkingnummer.patroon": ~looks("beschikkingnummer", "B[0-9]{9}"),
        "toewijzingnummer.patroon": ~looks("toewijzingnummer", "[0-9]{10}"),
        "toewijzingnummer.uniek": ~new & looks("toewijzingnummer", "[0-9]{10}"),
        "agb_code.patroon": ~looks("agb_code", "[0-9]{8}"),
        "productcode.codelijst": ~text("productcode").is_in(codes("product")).fill_null(False),
        "weekbudget.type": pl.col("bedrag").is_null(),
        "weekbudget.bereik": ~pl.col("bedrag").is_between(0, 99999),
        "ingangsdatum_toewijzing.type": starts.is_null(),
        "einddatum_toewijzing.type": present("einddatum_toewijzing") & ends.is_null(),
        "einddatum_toewijzing.eis": ends < starts,
        "begindatum_zorg.type": present("begindatum_zorg") & begins.is_null(),
        "einddatum_zorg.type": present("einddatum_zorg") & stops.is_null(),
        "einddatum_zorg.eis": stops < begins,
        "verwijzer.codelijst": ~text("verwijzer").is_in(codes("verwijzer")).fill_null(False),
        "reden_beeindiging.codelijst": ~text("reden_beeindiging").is_in(codes("reden")),
        "reden_beeindiging.eis": ~present("reden_beeindiging") & stops.is_not_null(),
        "reden_beeindiging.eis_2": text("reden_beeindiging").is_in(codes("reden")) & ~present("einddatum_zorg"),
    }
    query = rows.select("rij", *[rule.fill_null(False).alias(name) for name, rule in broken.items()])
    found = query.filter(pl.any_horizontal(list(broken))).collect(engine="streaming")
    for name in broken:
        for row in found.filter(pl.col(name))["rij"]:
            sys.stdout.write(f"{row},{name}\n")


def pseudonymise(path, key, out):
    rows = pl.read_csv(path, infer_schema=False)
    numbers = rows.select("bsn").unique()
    keyed = [hmac.new(key.encode(), number.encode(), hashlib.sha512).hexdigest() for number in numbers["bsn"]]
    hashed = numbers.with_columns(gehasht_bsn=pl.Series(keyed))
    rows.join(hashed, on="bsn", how="left", maintain_order="left").drop("bsn").write_csv(out)


{"validate": validate, "pseudonymise": pseudonymise}[sys.argv[1]](*sys.argv[2:])
