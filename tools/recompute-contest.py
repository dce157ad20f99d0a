#!/usr/bin/env python3
"""Checks the evidence pack of a contest: recomputes the draw, every later lot and every ranking, and compares them; holds the notices
against their hashes.

    python3 recompute-contest.py PACK.zip

Needs nothing but Python 3.8 or later. Ends with 0 when everything agrees, with 1 when something does not, with 2 when the pack
cannot be read. How draw and ranking work is told in docs/decisions/0033.
"""
import hashlib
import json
import sys
import zipfile
from collections import defaultdict, deque
from decimal import Decimal
from fractions import Fraction


class Lot:
    """Numbers from a seed: SHA-256 of the seed, a colon and a counter from 0, each hash read as four big-endian 64-bit numbers."""

    def __init__(self, seed):
        self.seed, self.counter, self.ready = seed, 0, []

    def next(self):
        if not self.ready:
            digest = hashlib.sha256(f"{self.seed}:{self.counter}".encode()).digest()
            self.counter += 1
            self.ready = [int.from_bytes(digest[i:i + 8], "big") for i in (24, 16, 8, 0)]
        return self.ready.pop()

    def below(self, bound):
        limit = 2 ** 64 - 1 - 2 ** 64 % bound
        while True:
            number = self.next()
            if number <= limit:
                return number % bound

    def shuffle(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = self.below(i + 1)
            items[i], items[j] = items[j], items[i]


def draw(seed, entries, jurors, each):
    """entries: {id: (field, barred jurors)}; jurors: {id: fields}. Gives {entry: set of jurors}, nothing where it cannot be done."""
    ids, pool = sorted(entries), sorted(jurors)
    eligible = []
    for entry in ids:
        field, barred = entries[entry]
        eligible.append([j for j, juror in enumerate(pool) if field in jurors[juror] and juror not in barred])
    if any(len(e) < each for e in eligible):
        return None
    lot, loads, drawn = Lot(seed), [0] * len(pool), [None] * len(ids)
    order = list(range(len(ids)))
    lot.shuffle(order)
    for entry in order:
        among = list(eligible[entry])
        lot.shuffle(among)
        among.sort(key=lambda j: loads[j])
        drawn[entry] = among[:each]
        for juror in drawn[entry]:
            loads[juror] += 1
    even(drawn, eligible, loads)
    return {entry: {pool[j] for j in drawn[i]} for i, entry in enumerate(ids)}


def even(drawn, eligible, loads):
    """Passes entries on along the shortest chain to a juror with at least two fewer, the busiest first, until there is none."""
    held = [set() for _ in loads]
    for entry, jurors in enumerate(drawn):
        for juror in jurors:
            held[juror].add(entry)
    moved = True
    while moved:
        moved = False
        for juror in sorted(range(len(loads)), key=lambda j: (-loads[j], j)):
            while True:
                steps = chain(juror, drawn, eligible, loads, held)
                if steps is None:
                    break
                moved = True
                for giver, entry, taker in steps:
                    drawn[entry][drawn[entry].index(giver)] = taker
                    held[giver].remove(entry)
                    held[taker].add(entry)
                    loads[giver] -= 1
                    loads[taker] += 1


def chain(start, drawn, eligible, loads, held):
    if loads[start] < min(loads) + 2:
        return None
    reached, seen, waiting = {}, {start}, deque([start])
    while waiting:
        juror = waiting.popleft()
        for entry in sorted(held[juror]):
            for other in eligible[entry]:
                if other in seen or other in drawn[entry]:
                    continue
                seen.add(other)
                reached[other] = (juror, entry)
                if loads[other] <= loads[start] - 2:
                    steps = []
                    while other in reached:
                        giver, given = reached[other]
                        steps.append((giver, given, other))
                        other = giver
                    return steps
                waiting.append(other)
    return None


def redraw(seed, step, candidates, loads):
    fewest = min(loads[j] for j in candidates)
    least = sorted(j for j in candidates if loads[j] == fewest)
    return least[Lot(f"{seed}/{step}").below(len(least))]


def rounded(value, decimals):
    """Half away from zero; value is not negative."""
    scaled = value * 10 ** decimals
    return Fraction((scaled.numerator * 2 + scaled.denominator) // (scaled.denominator * 2), 10 ** decimals)


def trimmed(scores, scale, rules):
    cut = rules["trim"] if len(scores) >= rules["trimFrom"] else 0
    kept = sorted(scores)[cut:len(scores) - cut]
    return rounded(sum(kept) / (len(kept) * scale), rules["decimals"])


def rank(entries, rules):
    """entries: {id: (received at, [scores by criterion])}. Gives [(id, place, mean, spread, flagged, tie broken)], the best first."""
    rows = []
    for entry, (received, cards) in entries.items():
        totals = [sum(card[c["code"]] * c["weight"] for c in rules["criteria"]) for card in cards]
        apart = max(totals) - min(totals)
        ties = [trimmed([card[code] * 100 for card in cards], rules["most"], rules) for code in rules["tieOrder"]]
        mean = trimmed(totals, rules["most"], rules)
        order = (-mean, [-t for t in ties], received)
        rows.append((order, entry, mean, rounded(apart / rules["most"], 6), apart >= Fraction(rules["dispersed"]) * rules["most"]))
    rows.sort(key=lambda r: (r[0], r[1]))
    placed, start = [], 0
    while start < len(rows):
        end = start + 1
        while end < len(rows) and rows[end][2] == rows[start][2]:
            end += 1
        broken = rows[start][0] != rows[end - 1][0]
        for i in range(start, end):
            place = placed[-1][1] if i > start and rows[i][0] == rows[i - 1][0] else i + 1
            placed.append((rows[i][1], place, rows[i][2], rows[i][3], rows[i][4], broken))
        start = end
    return placed


class Pack:
    """The archive, each file held against the manifest first."""

    def __init__(self, path):
        self.archive = zipfile.ZipFile(path)
        self.faults = []
        listed = {f["name"]: f for f in self.read("manifest.json")["files"]}
        names = set(self.archive.namelist()) - {"manifest.json"}
        for name in sorted(names ^ set(listed)):
            self.faults.append(f"{name}: in the archive or in the manifest only")
        for name in sorted(names & set(listed)):
            content = self.archive.read(name)
            if hashlib.sha256(content).hexdigest() != listed[name]["sha256"] or len(content) != listed[name]["bytes"]:
                self.faults.append(f"{name}: not the file that the manifest names")

    def read(self, name):
        return json.loads(self.archive.read(name).decode("utf-8"), parse_float=Decimal)


def check_draws(pack, contest, jurors, entries, conflicts, assignments):
    seed, faults = contest["seed"], []
    fields = {j["id"]: set(j["fields"]) or {""} for j in jurors}
    field_of = {e["id"]: e.get("field") or "" for e in entries}
    for event in pack.read("draws.json"):
        step, kind = event["step"], event["kind"]
        mine = [a for a in assignments if a["step"] == step]
        barred = defaultdict(set)
        for conflict in conflicts:
            if conflict["step"] < step:
                barred[conflict["entryId"]].add(conflict["jurorId"])
        if kind == "Draw":
            got = defaultdict(set)
            for a in mine:
                got[a["entryId"]].add(a["jurorId"])
            again = draw(seed, {e: (field_of[e], barred[e]) for e in got}, {j: fields[j] for j in event["pool"]}, event["each"])
            if again != dict(got):
                wrong = sum(1 for e in got if again is None or again[e] != got[e])
                faults.append(f"draw {step}: {wrong} of {len(got)} entries have other jurors than the seed gives")
            continue
        entry = event["entryId"]
        loads = defaultdict(int)
        for a in assignments:
            if a["step"] < step and a.get("releasedStep", step + 1) > step:
                loads[a["jurorId"]] += 1
        had = {a["jurorId"] for a in assignments if a["entryId"] == entry and a["step"] < step}
        candidates = [j for j in event["pool"] if field_of[entry] in fields[j] and j not in barred[entry] and j not in had]
        expected = redraw(seed, step, candidates, loads) if candidates else None
        if [(a["entryId"], a["jurorId"]) for a in mine] != [(entry, expected)]:
            faults.append(f"draw {step}: entry {entry} has another juror than the seed gives")
    drawn = {e["step"] for e in pack.read("draws.json")}
    faults += [f"entry {a['entryId']}: juror {a['jurorId']} comes from no draw" for a in assignments if a["step"] not in drawn]
    return faults


def check_results(pack, entries, assignments, scores, rules):
    faults = []
    received = {e["id"]: e["receivedAt"] for e in entries}
    takes_part = {e["id"]: e["takesPart"] for e in entries}
    latest = {}
    for score in scores:
        key = (score["entryId"], score["jurorId"])
        if key not in latest or latest[key]["version"] < score["version"]:
            latest[key] = score
    for result in pack.read("results.json"):
        told = {s["entryId"]: s for s in result["standings"]}
        cards = defaultdict(list)
        for a in assignments:
            key = (a["entryId"], a["jurorId"])
            if a["round"] <= result["round"] and a["step"] < result["step"] < a.get("releasedStep", result["step"] + 1) and key in latest:
                cards[a["entryId"]].append({code: Fraction(value) for code, value in latest[key]["scores"].items()})
        for entry in sorted(set(cards) - set(told)):
            if takes_part[entry]:
                faults.append(f"result {result['round']}: entry {entry} was scored and takes part, but has no place")
        for entry in sorted(set(told) - set(cards)):
            faults.append(f"result {result['round']}: entry {entry} has a place, but no scores")
        again = rank({e: (received[e], cards[e]) for e in told if e in cards}, rules[result["rulesVersion"]])
        for place in again:
            its = told[place[0]]
            said = (its["entryId"], its["place"], Fraction(its["mean"]), Fraction(its["spread"]), its["flagged"], its["tieBroken"])
            if said != place:
                faults.append(f"result {result['round']}: entry {place[0]} is told as place {said[1]}, mean {float(said[2])};"
                              f" the scores give place {place[1]}, mean {float(place[2])}")
        print(f"result {result['round']}: {len(again)} places recomputed")
    return faults


def check_notices(notices):
    """Each hash covers the hash before, a line feed and the words of the notice."""
    faults, before = [], ""
    for notice in notices:
        words = f"{notice['previousHash']}\n{notice['snapshot']}"
        if notice["previousHash"] != before or hashlib.sha256(words.encode()).hexdigest() != notice["hash"]:
            faults.append(f"notice {notice['number']}: not the words that were published")
        before = notice["hash"]
    return faults


def main(path):
    try:
        pack = Pack(path)
        contest, jurors, entries = (pack.read(f"{name}.json") for name in ("contest", "jurors", "entries"))
        conflicts, assignments, scores = (pack.read(f"{name}.json") for name in ("conflicts", "assignments", "scores"))
        rules = {v["version"]: v["scoring"] for v in pack.read("rules.json")}
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as problem:
        print(f"cannot be read: {problem}", file=sys.stderr)
        return 2
    print(f"{contest['title']} ({contest['code']}): {len(entries)} entries, {len(jurors)} jurors, {len(scores)} score versions")
    faults = pack.faults
    faults += check_draws(pack, contest, jurors, entries, conflicts, assignments)
    faults += check_results(pack, entries, assignments, scores, rules)
    faults += check_notices(pack.read("notices.json"))
    for fault in faults:
        print(f"DIFFERS {fault}")
    print("everything agrees" if not faults else f"{len(faults)} differences")
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print(__doc__.strip(), file=sys.stderr)
        sys.exit(2)
    sys.exit(main(sys.argv[1]))
