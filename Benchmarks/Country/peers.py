#!/usr/bin/env python3
"""peers.py numpy FOLDER json|ranks|subject: the same work with numpy, as one who knows it would write it.

Prints a line of JSON as country-bench does. Ranks "1224", quantiles of type 7, percentiles counted from the best."""
import csv
import json
import sys
import time

import numpy as np
import orjson

SUBJECT = "4601"


class Country:
    def __init__(self, folder):
        self.folder = folder
        regions = [row for row in csv.DictReader(open(f"{folder}/../region.csv")) if row["kind"] == "m"]
        codes = {row["code"]: place for place, row in enumerate(regions)}
        self.group = np.array([int(row["grp"]) for row in regions])
        self.weight = np.array([float(row["population"]) for row in regions])
        self.direction = np.array([float(row["direction"]) for row in csv.DictReader(open(f"{folder}/kpi.csv"))])
        self.subject = codes[SUBJECT]
        pairs = list(csv.reader(open(f"{folder}/../adjacency.csv")))[1:]
        near = {codes[other] for own, other in pairs if own == SUBJECT} | {self.subject}
        self.sets = [np.flatnonzero(self.group == self.group[self.subject]), np.array(sorted(near)), np.arange(len(regions))]

    def read(self):
        document = orjson.loads(open(f"{self.folder}/data.json", "rb").read())
        values = np.array(document["value"], dtype=np.float64)
        kinds = {"..": 1, ".": 2, ":": 3}
        status = np.zeros(len(values), np.int8)
        marked = document["status"]
        status[np.fromiter(map(int, marked), np.int64, len(marked))] = [kinds[symbol] for symbol in marked.values()]
        return values, status, document["size"]

    def columns(self):
        values, _, (regions, indicators, years) = self.read()
        columns = values.reshape(regions, indicators * years)[: len(self.weight)].T
        return np.ascontiguousarray(columns), np.repeat(self.direction, years)


def ranks_of(penalties):
    order = np.argsort(penalties, axis=1)
    ordered = np.take_along_axis(penalties, order, 1)
    first = np.ones(penalties.shape, bool)
    first[:, 1:] = ordered[:, 1:] != ordered[:, :-1]
    place = np.maximum.accumulate(np.where(first, np.arange(penalties.shape[1], dtype=np.int32), 0), axis=1) + 1
    ranks = np.empty(penalties.shape)
    np.put_along_axis(ranks, order, place, 1)
    ranks[np.isnan(penalties)] = np.nan
    return ranks


def percentiles_of(ranks, count):
    with np.errstate(all="ignore"):
        told = 100 * (1 - (ranks - 1) / (count - 1))
    return np.where((count == 1) & np.isfinite(ranks), 100.0, told)


def statistics_of(columns, weight):
    ordered, known = np.sort(columns, axis=1), np.isfinite(columns)
    count, filled, row = known.sum(1), np.where(np.isfinite(columns), columns, 0.0), np.arange(len(columns))
    last = np.maximum(count - 1, 0)
    with np.errstate(all="ignore"):
        told = {"n": count, "mean": filled.sum(1) / count, "wmean": (filled @ weight) / (known @ weight)}
        for name, share in (("q1", .25), ("median", .5), ("q3", .75)):
            place = last * share
            low = np.floor(place).astype(int)
            below = ordered[row, low]
            told[name] = below + (ordered[row, np.minimum(low + 1, last)] - below) * (place - low)
    return told | {"min": ordered[:, 0], "max": ordered[row, last]}


def ranks(country, columns, direction):
    penalties = columns * -direction[:, None]
    statistics = [statistics_of(columns, country.weight)]
    everybody = ranks_of(penalties)
    told = [everybody, percentiles_of(everybody, statistics[0]["n"][:, None]),
            np.full_like(columns, np.nan), np.full_like(columns, np.nan)]
    for group in range(1, country.group.max() + 1):
        members = np.flatnonzero(country.group == group)
        statistics.append(statistics_of(np.ascontiguousarray(columns[:, members]), country.weight[members]))
        own = ranks_of(np.ascontiguousarray(penalties[:, members]))
        told[2][:, members], told[3][:, members] = own, percentiles_of(own, statistics[-1]["n"][:, None])
    return told, statistics


def places(country, columns, direction):
    told = []
    for members in country.sets:
        own = columns[:, members]
        statistics = statistics_of(np.ascontiguousarray(own), country.weight[members])
        subject = columns[:, country.subject]
        rank = 1.0 + ((own * direction[:, None]) > (subject * direction)[:, None]).sum(1)
        rank[np.isnan(subject)] = np.nan
        told.append(statistics | {"rank": rank, "pct": percentiles_of(rank, statistics["n"])})
    return told


def weights(first, columns, years):
    column = np.arange(columns)
    return ((first * 31 + (column // years) * 17 + (column % years) * 7) % 97 + 1).astype(float)


def timed(work):
    seconds = []
    while len(seconds) <= 7 and sum(seconds) < 3:
        start = time.perf_counter()
        result = work()
        seconds.append(time.perf_counter() - start)
    warm = sorted(seconds[1:]) or seconds
    peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1]
    return result, {"seconds": warm[(len(warm) - 1) // 2], "first_s": seconds[0], "peak_mb": int(peak) / 1024}


def main():
    peer, folder, work = sys.argv[1:4]
    country, sums = Country(folder), {}

    def add(name, values, weight):
        known = np.isfinite(values) & (np.isfinite(weight))
        sums[name] = sums.get(name, 0.0) + float((values[known] * weight[known]).sum())

    if work == "json":
        (values, status, (regions, indicators, years)), told = timed(country.read)
        weight = np.concatenate([weights(region, indicators * years, years) for region in range(regions)])
        sums["cells"] = int(np.isfinite(values).sum())
        add("vsum", values, weight)
        for kind, symbol in ((1, ".."), (2, "."), (3, ":")):
            sums[f"status {symbol}"] = int((status == kind).sum())
    else:
        columns, direction = country.columns()
        years = len(direction) // len(country.direction)
        if work == "ranks":
            (ranked, statistics), told = timed(lambda: ranks(country, columns, direction))
            weight = np.stack([weights(region, len(columns), years) for region in range(columns.shape[1])], axis=1)
            sums["rows"] = int(np.isfinite(ranked[0]).sum())
            for name, values in zip(("rank_all", "pct_all", "rank_grp", "pct_grp"), ranked):
                add(name, values, weight)
        else:
            statistics, told = timed(lambda: places(country, columns, direction))
        for place, one in enumerate(statistics):
            for name, values in one.items():
                add(name, np.where(one["n"] > 0, values, np.nan), weights(place, len(columns), years))
    print(json.dumps({"peer": peer, "work": work} | told | {"check": sums}))


if __name__ == "__main__":
    main()
