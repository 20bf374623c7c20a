#!/usr/bin/env python3
"""The works with Polars: polars_peer.py SIZE WORK, in a folder that holds `data`."""
import sys

import numpy as np
import polars as pl
from measuring import DATA, STATISTICS, World, measured, table_sums, tell, weight

MARKS = ["..", ".", ":"]


def export(size):
    """The export as columns: names as categories, figures, and marks where there are none."""
    schema = {"region": pl.Categorical, "statistikkvariabel": pl.Categorical, "år": pl.Int16, "verdi": pl.String}
    number = pl.col("verdi").cast(pl.Float64, strict=False)
    return pl.scan_csv(DATA / size / "data.csv", separator=";", schema=schema).select(
        "region", "statistikkvariabel", "år", number.alias("value"),
        pl.when(number.is_null()).then(pl.col("verdi")).cast(pl.Enum(MARKS)).alias("mark")).collect()


def long_table(world, size):
    columns = world.columns(size)
    column, region = np.indices(columns.shape)
    frame = pl.DataFrame({"region": region.ravel().astype(np.int16), "column": column.ravel().astype(np.int32),
                          "value": columns.ravel(), "group": np.tile(world.group, len(columns)).astype(np.int8),
                          "weight": np.tile(world.weights, len(columns)),
                          "sign": np.repeat(np.repeat(world.direction, world.years), world.count).astype(float)})
    return frame.filter(pl.col("value").is_not_nan())


def statistics():
    value, own = pl.col("value"), pl.col("weight")
    return [value.len().alias("n"), value.mean().alias("mean"), ((value * own).sum() / own.sum()).alias("wmean"),
            value.median().alias("median"), value.quantile(0.25, "linear").alias("q1"),
            value.quantile(0.75, "linear").alias("q3"), value.min().alias("min"), value.max().alias("max")]


def percent(rank, count):
    return pl.when(count > 1).then(100 * (1 - (rank - 1) / (count - 1))).otherwise(100.0)


def all_against_all(frame):
    lazy, score = frame.lazy(), pl.col("value") * pl.col("sign")
    ranks = []
    for name, key in (("all", ["column"]), ("grp", ["column", "group"])):
        rank = score.rank("min", descending=True).over(key).cast(pl.Float64)
        ranks += [rank.alias(f"rank_{name}"), percent(rank, pl.len().over(key).cast(pl.Float64)).alias(f"pct_{name}")]
    country = lazy.group_by("column").agg(statistics()).with_columns(pl.lit(0, pl.Int8).alias("group"))
    groups = lazy.group_by("column", "group").agg(statistics())
    return pl.collect_all([lazy.select("region", "column", *ranks), country, groups])


def one_in_sets(world, frame):
    lazy = frame.lazy()
    own = lazy.filter(pl.col("region") == world.subject).select("column", pl.col("value").alias("own"))
    told = []
    for number, members in enumerate(world.sets):
        mine = lazy.filter(pl.col("region").is_in(members.tolist())).join(own, on="column", how="left")
        better = (pl.col("value") * pl.col("sign") > pl.col("own") * pl.col("sign")).sum()
        rank = pl.when(pl.col("own").first().is_not_null()).then(better + 1.0)
        told.append(mine.group_by("column").agg(*statistics(), rank.alias("rank")).with_columns(
            percent(pl.col("rank"), pl.col("n").cast(pl.Float64)).alias("pct"), pl.lit(number).alias("set")).with_columns(
            pl.when(pl.col("rank").is_not_null()).then(pl.col("pct")).alias("pct")))
    return pl.concat(pl.collect_all(told))


def sums(frame, names, first, years):
    column = frame["column"].to_numpy()
    weights = weight(frame[first].to_numpy().astype(int), column // years, column % years)
    return {name: float(np.nansum(frame[name].to_numpy().astype(float) * weights)) for name in names}


def main(size, work):
    world = World(size)
    if work == "W2s":
        told, figures = measured(lambda: export(size))
        values = told["value"].to_numpy().reshape(len(world.codes), -1)
        check = table_sums(values, world.years) | {"st": [int((told["mark"] == mark).sum()) for mark in MARKS]}
    elif work == "W3":
        frame = long_table(world, size)
        (ranks, country, groups), figures = measured(lambda: all_against_all(frame), budget=6, most=3)
        check = {"rows": len(ranks)} | sums(ranks, ["rank_all", "pct_all", "rank_grp", "pct_grp"], "region", world.years)
        check |= sums(pl.concat([country, groups.select(country.columns)]), STATISTICS, "group", world.years)
    elif work == "W4":
        frame = long_table(world, size)
        told, figures = measured(lambda: one_in_sets(world, frame))
        check = sums(told, STATISTICS + ["rank", "pct"], "set", world.years)
    else:
        sys.exit(f"no work is called {work}")
    tell("polars", size, work, figures, check)


if __name__ == "__main__":
    main(*sys.argv[1:3])
