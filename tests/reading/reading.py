#!/usr/bin/env python3
"""Blind reading of captions: those of a model shuffled among as many that people wrote, told apart by readers who know nothing.

  reading.py generated MODEL OUT.tsv [--cli CLI] [--templates a,b,…] [--count N] [--seed S] [-- options of generate]
      Writes N captions for each template with the window's settings, or with those that stand after --.
  reading.py real MODEL LIBRARY CORPUS OUT.tsv [--cli CLI] [--templates a,b,…]
      Writes the captions of the corpus that the model was never trained on: the validation part of its own split.
  reading.py mix GENERATED.tsv REAL.tsv OUT [--seed S]
      As many real captions as generated ones of each template, shuffled. OUT.txt is all that a reader may see; OUT.key.json tells
      which is which.
  reading.py score OUT ANSWERS.csv [ANSWERS.csv …]
      A file of answers for each reader: number,P or M,mark. README.md says what readers are told.

TSV: template TAB caption, its boxes joined by ' / '. Only Python's own library is used.
"""

import argparse
import collections
import csv
import json
import math
import pathlib
import random
import sqlite3
import subprocess
import sys

TEMPLATES = ("two-buttons,exit-ramp,plain-or-fancy,prove-me-wrong,is-this-a-bird,who-would-win,still-waiting,why-you-no,"
             "brace-yourselves,yes-no")
WINDOW = "--draw proportional --temperature 0.8 --beam-width 8 --tries 8".split()
WORD = (1 << 64) - 1


def mix_bits(value):
    """core/base/Hash.h, mixBits."""
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9 & WORD
    value = (value ^ (value >> 27)) * 0x94D049BB133111EB & WORD
    return value ^ (value >> 31)


def hash_bytes(data, seed):
    """core/base/Hash.h, hashBytes."""
    value = 0xCBF29CE484222325 ^ mix_bits(seed)
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 & WORD
    return mix_bits(value)


def validation_part(captions, ratio, seed):
    """core/data/Split.cpp: captions are (template, text); the last share in the order of their hashes, no text on both sides."""
    order = sorted((hash_bytes(text.encode(), seed), template, text) for template, text in captions)
    cut = len(order) - int(ratio * len(order))
    while 0 < cut < len(order) and order[cut][0] == order[cut - 1][0]:
        cut += 1
    return [(template, text) for _, template, text in order[cut:]]


def shown(text):
    return " / ".join(box.strip() for box in text.strip("|").split("|"))


def write_lines(path, lines):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(f"{template}\t{caption}\n" for template, caption in lines)
    print(len(lines), "captions in", path)


def read_lines(path):
    with open(path, encoding="utf-8") as file:
        return [tuple(line.rstrip("\n").split("\t", 1)) for line in file if "\t" in line]


def command(options, *arguments):
    return subprocess.run([options.cli, *arguments], check=True, capture_output=True, text=True).stdout


def generated(options):
    lines = []
    for place, template in enumerate(options.templates.split(",")):
        # Seeds of templates lie apart, so that no two share a draw.
        seed = options.seed + 100_000 * place
        output = command(options, "generate", "--model", options.model, "--template", template, "--count", str(options.count),
                         "--seed", str(seed), *(options.settings or WINDOW), "--json")
        lines += [(template, shown(json.loads(line)["text"])) for line in output.splitlines()]
    write_lines(options.out, lines)


def real(options):
    model = json.loads(command(options, "info", options.model))
    if model["split"] != "caption":
        sys.exit("error: the model's split was not by caption, so it saw a part of every caption")
    folder = pathlib.Path(__file__).parents[2] / "resources" / "templates"
    names = {json.loads((folder / f"{name}.json").read_text())["template_id"]: name for name in options.templates.split(",")}
    database = sqlite3.connect(f"file:{options.library}/library.sqlite?mode=ro", uri=True)
    captions = database.execute("SELECT template, text FROM captions JOIN corpora ON corpora.id = corpus WHERE name = ?",
                                (options.corpus,)).fetchall()
    kept_back = validation_part(captions, model["validation_ratio"], model["seed"])
    write_lines(options.out, [(names[template], shown(text)) for template, text in kept_back if template in names])


def mix(options):
    chance = random.Random(options.seed)
    made = read_lines(options.generated)
    people = collections.defaultdict(list)
    for template, caption in read_lines(options.real):
        people[template].append(caption)
    items = [(template, caption, "generated") for template, caption in made]
    for template, count in collections.Counter(template for template, _ in made).items():
        if len(people[template]) < count:
            sys.exit(f"error: there are {len(people[template])} real captions of {template}, and {count} are needed")
        items += [(template, caption, "real") for caption in chance.sample(people[template], count)]
    chance.shuffle(items)
    with open(options.out + ".txt", "w", encoding="utf-8") as file:
        file.writelines(f"{i}. [{template.replace('-', ' ')}] {caption}\n" for i, (template, caption, _) in enumerate(items, 1))
    with open(options.out + ".key.json", "w", encoding="utf-8") as file:
        json.dump(items, file)
    print(len(items), "lines in", options.out + ".txt")


def answers_of(path, count):
    with open(path, encoding="utf-8") as file:
        rows = [row for row in csv.reader(file) if row and row[0].strip().isdigit()]
    answers = {int(row[0]): (row[1].strip().upper(), int(row[2])) for row in rows}
    missing = [i for i in range(1, count + 1) if i not in answers]
    if missing:
        sys.exit(f"error: {path} has no answer for lines {missing[:10]}")
    wrong = [i for i, (writer, mark) in answers.items() if writer not in "PM" or not 0 <= mark <= 3]
    if wrong:
        sys.exit(f"error: {path} has an answer other than P or M and a mark of 0 to 3 in lines {wrong[:10]}")
    return answers


def interval(hits, count):
    """The share and Wilson's interval of 95 %."""
    if not count:
        return "no captions"
    share, z = hits / count, 1.96
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z / (1 + z * z / count) * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return f"{100 * share:.0f} % ({100 * (middle - half):.0f} to {100 * (middle + half):.0f})"


def score(options):
    with open(options.out + ".key.json", encoding="utf-8") as file:
        items = json.load(file)
    total = collections.Counter()
    for path in options.answers:
        answers = answers_of(path, len(items))
        figures = collections.Counter()
        for i, (_, _, kind) in enumerate(items, 1):
            writer, mark = answers[i]
            figures[kind, "read"] += 1
            figures[kind, "person"] += writer == "P"
            figures[kind, "good"] += mark >= 2
        report(path, figures)
        total += figures
    if len(options.answers) > 1:
        report("all readers", total)


def report(name, figures):
    for kind in ("real", "generated"):
        count = figures[kind, "read"]
        print(f"{name}: {kind}: {count} read, taken for a person's {interval(figures[kind, 'person'], count)}, "
              f"marked 2 or 3 {interval(figures[kind, 'good'], count)}")
    real = figures["real", "person"] / max(1, figures["real", "read"])
    made = figures["generated", "person"] / max(1, figures["generated", "read"])
    print(f"{name}: generated taken for a person's, divided by real: " + (f"{made / real:.2f}" if real else "no real one was"))


def main():
    arguments = sys.argv[1:]
    settings = arguments[arguments.index("--") + 1 :] if "--" in arguments else []
    arguments = arguments[: arguments.index("--")] if "--" in arguments else arguments
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)

    def add(function, *names):
        entry = commands.add_parser(function.__name__)
        entry.set_defaults(run=function)
        for name in names:
            entry.add_argument(name)
        return entry

    for entry in (add(generated, "model", "out"), add(real, "model", "library", "corpus", "out")):
        entry.add_argument("--cli", default="build/bin/memewright-cli")
        entry.add_argument("--templates", default=TEMPLATES)
        entry.add_argument("--count", type=int, default=8)
        entry.add_argument("--seed", type=int, default=1)
    add(mix, "generated", "real", "out").add_argument("--seed", type=int, default=1)
    add(score, "out").add_argument("answers", nargs="+")
    options = parser.parse_args(arguments)
    options.settings = settings
    options.run(options)


if __name__ == "__main__":
    main()
