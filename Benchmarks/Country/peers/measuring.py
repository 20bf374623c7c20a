"""What the peers in Python share: the lists beside the figures, the stopwatch, and the sums that results are compared by."""
import csv
import gc
import json
import pathlib
import resource
import time

import numpy as np

DATA = pathlib.Path("data")
SUBJECT = "4601"
STATISTICS = ["n", "mean", "wmean", "median", "q1", "q3", "min", "max"]


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.reader(file))[1:]


class World:
    """Regions, groups, inhabitants, key figures and neighbours, by number."""

    def __init__(self, size):
        regions = rows(DATA / "region.csv")
        self.codes = [row[1] for row in regions]
        own = [row for row in regions if row[3] == "m"]
        self.count = len(own)
        self.group = np.array([int(row[4]) for row in own])
        self.weights = np.array([float(row[5]) for row in own])
        figures = rows(DATA / size / "kpi.csv")
        self.key_figures = [row[1] for row in figures]
        self.direction = np.array([int(row[3]) for row in figures])
        self.years = {"S": 5, "M": 10, "L": 12}[size]
        number = {code: index for index, code in enumerate(self.codes)}
        self.subject = number[SUBJECT]
        near = {number[other] for code, other in rows(DATA / "adjacency.csv") if code == SUBJECT}
        self.sets = [np.flatnonzero(self.group == self.group[self.subject]), np.array(sorted(near | {self.subject})),
                     np.arange(self.count)]

    def columns(self, size):
        """The municipalities' figures, a row for each key figure and year; NaN where there is none."""
        body = json.loads((DATA / size / "data.json").read_bytes())
        values = np.array(body["value"], dtype=float).reshape(len(self.codes), -1)
        return np.ascontiguousarray(values[: self.count].T)


def memory(name):
    for line in open("/proc/self/status"):
        if line.startswith(name + ":"):
            return int(line.split()[1]) / 1024
    return 0.0


def measured(work, budget=3.0, most=7):
    """The last result, and time and memory: the first call, then warm ones while the budget lasts."""
    gc.collect()
    with open("/proc/self/clear_refs", "w") as file:
        file.write("5")
    base, faults, seconds, result = memory("VmRSS"), resource.getrusage(resource.RUSAGE_SELF).ru_minflt, [], None
    while True:
        result = None
        gc.collect()
        start = time.perf_counter()
        result = work()
        seconds.append(time.perf_counter() - start)
        if len(seconds) > most or sum(seconds) + seconds[-1] > budget:
            break
    warm = sorted(seconds[1:]) or seconds
    faults = resource.getrusage(resource.RUSAGE_SELF).ru_minflt - faults
    return result, {"seconds": warm[(len(warm) - 1) // 2], "first_s": seconds[0], "reps": len(seconds),
                    "peak_mb": round(memory("VmHWM"), 1), "base_mb": round(base, 1), "faults": faults // len(seconds)}


def weight(first, second, third):
    """What a number at these places weighs in a sum."""
    return (np.asarray(first) * 31 + np.asarray(second) * 17 + np.asarray(third) * 7) % 97 + 1.0


def table_sums(values, years):
    """Of figures by region and column."""
    region, column = np.indices(values.shape)
    return {"cells": int(np.isfinite(values).sum()),
            "vsum": float(np.nansum(values * weight(region, column // years, column % years)))}


def statistics_sums(statistics, sets, years):
    """Of statistics by set and column; nothing of sets without figures."""
    column = np.arange(statistics["n"].shape[1])
    weights = weight(np.array(sets)[:, None], column // years, column % years)
    there = statistics["n"] > 0
    return {name: float(np.sum((statistics[name] * weights)[there])) for name in STATISTICS}


def tell(peer, size, work, figures, check):
    print(json.dumps({"peer": peer, "size": size, "work": work, **figures, "check": check}))
