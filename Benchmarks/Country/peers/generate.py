#!/usr/bin/env python3
"""Makes an invented country with key figures, the same in every run: generate.py FOLDER SIZE...

Sizes: S 20 key figures and 5 years, M 250 and 10, L 2500 and 12; always 357 municipalities and 14 averages. Needs NumPy.
What matters for speed is as in the publisher's tables: lengths of names and numbers, decimals, the share of missing cells and their
marks, skewed and tied figures, key figures not yet published for the last year, a group of one.
"""
import csv
import json
import pathlib
import sys

import numpy as np

SIZES = {"S": (20, 5), "M": (250, 10), "L": (2500, 12)}
LAST_YEAR = 2024
MUNICIPALITIES = 357
GROUPS = 12
# How many municipalities each county number has.
COUNTIES = {"03": 1, "11": 23, "15": 27, "18": 41, "31": 12, "32": 21, "33": 18, "34": 46, "39": 6, "40": 17, "42": 25,
            "46": 43, "50": 38, "55": 21, "56": 18}
# What is told, in which unit, with how many decimals, around which middle and how unevenly.
KINDS = [("Utgifter per innbygger", "kr", 0, 12000, 0.3), ("Andel av innbyggerne", "prosent", 1, 18, 0.5),
         ("Samlede utgifter", "1000 kr", 0, 90000, 1.0), ("Resultat i prosent av inntektene", "prosent", 1, 0, 4.0),
         ("Brukere per årsverk", "personer", 2, 4.2, 0.3), ("Ventetid", "dager", 0, 25, 0.6)]
MARKS = ["..", ".", ":"]


def regions(random):
    """Codes, names, groups and inhabitants; averages of groups and of the country last."""
    codes = [f"{county}{number + 1:02d}" for county, count in COUNTIES.items() for number in range(count)]
    names = [f"Kommune i fylke {code[:2]}, nummer {int(code[2:])}" for code in codes]
    groups = random.integers(2, GROUPS + 1, MUNICIPALITIES)
    groups[0] = 1
    inhabitants = np.exp(random.normal(8.6, 1.1, MUNICIPALITIES)).astype(int) + 200
    inhabitants[0] = 717_000
    codes += [f"EKG{group:02d}" for group in range(1, GROUPS + 1)] + ["EAK", "EAKUO"]
    names += [f"Gruppe {group}" for group in range(1, GROUPS + 1)] + ["Landet", "Landet uten Oslo"]
    return codes, names, groups, inhabitants


def write_lists(folder, random):
    """What is the same in all sizes: regions, who borders on whom, and features to be near by."""
    codes, names, groups, inhabitants = regions(random)
    with open(folder / "region.csv", "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["index", "code", "name", "kind", "group", "inhabitants"])
        for index, (code, name) in enumerate(zip(codes, names)):
            own = ["m", groups[index], inhabitants[index]] if index < MUNICIPALITIES else ["average", "", ""]
            rows.writerow([index, code, name.replace(",", ""), *own])
    with open(folder / "adjacency.csv", "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["code", "neighbour"])
        for index in range(MUNICIPALITIES):
            others = [other for other in range(MUNICIPALITIES) if other != index]
            for other in sorted(random.choice(others, random.integers(3, 9), replace=False)):
                rows.writerow([codes[index], codes[other]])
    features = np.round(random.normal(0, 1, (MUNICIPALITIES, 12)) * np.exp(random.normal(0, 2, 12)), 5)
    with open(folder / "features.csv", "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["code"] + [f"feature{number}" for number in range(12)])
        rows.writerows([codes[index], *map(float, features[index])] for index in range(MUNICIPALITIES))
    return codes, names


def figures(random, region_count, key_figures, years):
    """Figures by region, key figure and year, with their decimals; and what stands where there is none, or nothing."""
    values = np.empty((region_count, key_figures, years))
    decimals = []
    for number in range(key_figures):
        _, _, digits, middle, unevenness = KINDS[number % len(KINDS)]
        level, swing = random.normal(0, 1, (region_count, 1)), random.normal(0, 0.2, (region_count, years))
        drawn = unevenness * (level + swing) + (2 if middle == 0 else 0)
        values[:, number] = np.round(drawn if middle == 0 else middle * np.exp(drawn), digits) + 0.0
        decimals.append(digits)
    missing = random.random(values.shape) < 0.045
    missing |= (random.random((region_count, key_figures, 1)) < 0.01)
    late = random.random(key_figures) < 0.03
    late[min(3, key_figures - 1)] = True
    missing[:, late, years - 1] = True
    marks = random.choice(3, values.shape, p=[0.6, 0.25, 0.15])
    return values, decimals, missing, marks


def write_size(folder, size, codes, names):
    key_figures, years = SIZES[size]
    random = np.random.default_rng([7, key_figures, years])
    values, decimals, missing, marks = figures(random, len(codes), key_figures, years)
    tell = [f"KOSoppfunnet{number:05d}" for number in range(key_figures)]
    labels = [f"{KINDS[number % len(KINDS)][0]}, tjeneste {number // len(KINDS)} ({KINDS[number % len(KINDS)][1]})"
              for number in range(key_figures)]
    periods = [str(LAST_YEAR - years + 1 + year) for year in range(years)]
    place = folder / size
    place.mkdir(exist_ok=True)
    with open(place / "kpi.csv", "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["index", "code", "decimals", "direction"])
        rows.writerows([number, code, decimals[number], 1 if random.random() < 0.5 else -1]
                       for number, code in enumerate(tell))
    numbers, statuses = [], {}
    with open(place / "data.csv", "w", encoding="utf-8") as file:
        file.write('"region";"statistikkvariabel";"år";"verdi"\n')
        for region, (code, name) in enumerate(zip(codes, names)):
            lines = []
            for number in range(key_figures):
                for year in range(years):
                    if missing[region, number, year]:
                        mark = MARKS[marks[region, number, year]]
                        statuses[str(len(numbers))] = mark
                        numbers.append(None)
                        written = f'"{mark}"'
                    else:
                        value = float(values[region, number, year])
                        numbers.append(int(value) if decimals[number] == 0 else value)
                        written = repr(numbers[-1])
                    lines.append(f'"{code} {name}";"{tell[number]} {labels[number]}";"{periods[year]}";{written}\n')
            file.write("".join(lines))
    write_json(place / "data.json", (codes, names), (tell, labels, decimals), periods, numbers, statuses)


def write_json(path, regions, key_figures, periods, numbers, statuses):
    def category(codes, labels, **more):
        index = {code: number for number, code in enumerate(codes)}
        return {"category": {"index": index, "label": dict(zip(codes, labels)), **more}}

    units = {code: {"base": "enhet", "decimals": digits} for code, digits in zip(key_figures[0], key_figures[2])}
    body = {"version": "2.0", "class": "dataset", "label": "Oppfunnet: alle kommuner", "source": "ingen",
            "updated": "2025-06-15T06:00:00Z", "role": {"time": ["Tid"], "metric": ["ContentsCode"], "geo": ["Region"]},
            "id": ["Region", "ContentsCode", "Tid"], "size": [len(regions[0]), len(key_figures[0]), len(periods)],
            "dimension": {"Region": category(*regions), "ContentsCode": category(*key_figures[:2], unit=units),
                          "Tid": category(periods, periods)},
            "value": numbers, "status": statuses}
    path.write_text(json.dumps(body, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


if __name__ == "__main__":
    target = pathlib.Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    own_codes, own_names = write_lists(target, np.random.default_rng(7))
    for wanted in sys.argv[2:]:
        write_size(target, wanted, own_codes, own_names)
