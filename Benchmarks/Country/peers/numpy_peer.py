#!/usr/bin/env python3
"""The works with NumPy (and orjson to parse): numpy_peer.py SIZE WORK [REPORT], in a folder that holds `data`."""
import sys

import numpy as np
import orjson
from measuring import DATA, STATISTICS, World, measured, rows, statistics_sums, table_sums, tell, weight

MARKS = {"..": 1, ".": 2, ":": 3}


def table(size):
    """Columns of region, key figure, year, figure and mark."""
    body = orjson.loads((DATA / size / "data.json").read_bytes())
    regions, key_figures, years = body["size"]
    marks = np.zeros(regions * key_figures * years, np.int8)
    status = body["status"]
    marks[np.fromiter(map(int, status), np.int64, len(status))] = [MARKS[mark] for mark in status.values()]
    return {"region": np.repeat(np.arange(regions, dtype=np.int16), key_figures * years),
            "figure": np.tile(np.repeat(np.arange(key_figures, dtype=np.int16), years), regions),
            "year": np.tile(np.arange(years, dtype=np.int16), regions * key_figures),
            "value": np.array(body["value"], dtype=float), "mark": marks, "width": key_figures * years, "years": years}


def statistics(values, weights):
    """Of each row, in which figures stand with NaN between them."""
    ordered, there = np.sort(values, axis=1), np.isfinite(values)
    count, row, filled = there.sum(axis=1), np.arange(len(values)), np.where(there, values, 0)
    with np.errstate(invalid="ignore", divide="ignore"):
        told = {"n": count, "mean": filled.sum(axis=1) / count, "wmean": filled @ weights / (there @ weights)}
    last = np.maximum(count - 1, 0)
    for name, share in (("q1", 0.25), ("median", 0.5), ("q3", 0.75)):
        lower = np.floor(last * share).astype(int)
        below, above = ordered[row, lower], ordered[row, np.minimum(lower + 1, last)]
        told[name] = below + (above - below) * (last * share - lower)
    told["min"], told["max"] = ordered[:, 0], ordered[row, last]
    return told


def percentiles(places, count):
    with np.errstate(invalid="ignore", divide="ignore"):
        told = 100 * (1 - (places - 1) / (count[:, None] - 1))
    return np.where((count == 1)[:, None] & np.isfinite(places), 100.0, told)


def places(penalties):
    """Of each row, from the smallest; equal ones share the best place."""
    order = np.argsort(penalties, axis=1)
    ordered = np.take_along_axis(penalties, order, axis=1)
    starts = np.zeros(penalties.shape, np.int32)
    starts[:, 1:] = np.where(ordered[:, 1:] != ordered[:, :-1], np.arange(1, penalties.shape[1]), 0)
    told = np.empty(penalties.shape)
    np.put_along_axis(told, order, np.maximum.accumulate(starts, axis=1) + 1.0, axis=1)
    return np.where(np.isnan(penalties), np.nan, told)


def all_against_all(world, columns):
    penalties = columns * -np.repeat(world.direction, world.years)[:, None]
    members = [np.arange(world.count)] + [np.flatnonzero(world.group == group) for group in range(1, 13)]
    told = {name: np.empty(columns.shape) for name in ("rank_all", "pct_all", "rank_grp", "pct_grp")}
    parts = []
    # So many columns at a time as stay in the cache.
    for start in range(0, len(columns), 2048):
        stop, part = min(start + 2048, len(columns)), []
        for number, own in enumerate(members):
            suffix = "all" if number == 0 else "grp"
            values = columns[start:stop, own]
            part.append(statistics(values, world.weights[own]))
            ranked = places(penalties[start:stop, own])
            told["rank_" + suffix][start:stop, own] = ranked
            told["pct_" + suffix][start:stop, own] = percentiles(ranked, part[-1]["n"])
        parts.append(part)
    return told, {name: np.array([np.concatenate([part[number][name] for part in parts]) for number in range(13)])
                  for name in STATISTICS}


def one_in_sets(world, columns):
    sign = np.repeat(world.direction, world.years)
    own = columns[:, world.subject] * sign
    told = {name: [] for name in STATISTICS + ["rank", "pct"]}
    for members in world.sets:
        values = np.ascontiguousarray(columns[:, members])
        for name, numbers in statistics(values, world.weights[members]).items():
            told[name].append(numbers)
        rank = np.where(np.isnan(own), np.nan, 1.0 + (values * sign[:, None] > own[:, None]).sum(axis=1))
        told["rank"].append(rank)
        told["pct"].append(percentiles(rank[:, None], told["n"][-1])[:, 0])
    return {name: np.array(numbers) for name, numbers in told.items()}


def one_sums(told, years):
    column = np.arange(told["n"].shape[1])
    weights = weight(np.arange(3)[:, None], column // years, column % years)
    return statistics_sums(told, range(3), years) | {
        name: float(np.nansum(told[name] * weights)) for name in ("rank", "pct")}


def nearest():
    features = np.array([[float(number) for number in row[1:]] for row in rows(DATA / "features.csv")])
    scores = (features - features.mean(axis=0)) / features.std(axis=0)
    distances = np.sqrt(((scores[:, None] - scores[None]) ** 2).sum(axis=2))
    np.fill_diagonal(distances, np.inf)
    near = np.argsort(distances, axis=1, kind="stable")[:, :10]
    return near, np.take_along_axis(distances, near, axis=1)


def report(size, path):
    world, told = World(size), table(size)
    columns = np.ascontiguousarray(told["value"].reshape(len(world.codes), -1)[: world.count].T)
    answers = {name: numbers.tolist() for name, numbers in one_in_sets(world, columns).items()}
    value = columns[:, world.subject].tolist()
    lines = [{"kpi": world.key_figures[column // world.years], "year": 2025 - world.years + column % world.years,
              "set": name, "value": value[column], **{key: answers[key][number][column] for key in answers}}
             for number, name in enumerate(("group", "neighbours", "national")) for column in range(len(value))]
    with open(path, "wb") as file:
        file.write(orjson.dumps(lines))


def main(size, work, path="report.json"):
    if work == "W6":
        return report(size, path)
    if work == "W1s":
        told, figures = measured(lambda: table(size))
        check = table_sums(told["value"].reshape(-1, told["width"]), told["years"])
        check["st"] = np.bincount(told["mark"], minlength=4)[1:].tolist()
    elif work == "W3":
        world = World(size)
        columns = world.columns(size)
        (ranks, sets), figures = measured(lambda: all_against_all(world, columns), budget=6, most=3)
        column, region = np.indices(columns.shape)
        weights = weight(region, column // world.years, column % world.years)
        check = {"rows": int(np.isfinite(columns).sum())}
        check |= {name: float(np.nansum(numbers * weights)) for name, numbers in ranks.items()}
        check |= statistics_sums(sets, range(13), world.years)
    elif work == "W4":
        world = World(size)
        columns = world.columns(size)
        told, figures = measured(lambda: one_in_sets(world, columns))
        check = one_sums(told, world.years)
    elif work == "W5":
        (near, distances), figures = measured(nearest, most=20)
        own = (np.arange(len(near)) % 97 + 1.0)[:, None]
        check = {"pairs": near.size, "dsum": float((distances * own).sum()),
                 "jsum": float((own * (near + 1) * np.arange(1, 11)).sum())}
    else:
        sys.exit(f"no work is called {work}")
    tell("numpy", size, work, figures, check)


if __name__ == "__main__":
    main(*sys.argv[1:])
