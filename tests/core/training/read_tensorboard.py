#!/usr/bin/env python3
"""Trains a small run with --tensorboard, stops it at some rows, goes on, and reads the log with TensorBoard's own reader.

read_tensorboard.py memewright-cli; exits with 77 where the tensorboard package is not installed.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

try:
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
except ImportError:
    print("the Python package tensorboard is not installed")
    sys.exit(77)

cli = sys.argv[1]
with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    captions = folder / "captions.txt"
    captions.write_text("".join(f"this is caption number {i}|and it is one of {i % 7}\n" for i in range(200)))

    def run(*arguments):
        subprocess.run([cli, *arguments], check=True, capture_output=True)

    run("import", str(captions), "--template", "0", "--library", str(folder / "library"), "--corpus", "c")
    train = ["train", "--library", str(folder / "library"), "--corpus", "c", "--run", "r", "--tensorboard"]
    run(*train, "--preset", "quick", "--units", "16", "--max-rows", "3000", "--seed", "1")
    run(*train, "--resume", "--max-rows", "6000")

    log = EventAccumulator(str(folder / "library/runs/r/tensorboard"))
    log.Reload()
    assert set(log.Tags()["scalars"]) == {"loss", "accuracy", "rows_per_s", "learning_rate", "val_loss", "val_accuracy"}, log.Tags()
    for tag in log.Tags()["scalars"]:
        steps = [event.step for event in log.Scalars(tag)]
        assert steps == sorted(steps) and steps[-1] == 6000, (tag, steps)
    points = [line.split(",") for line in (folder / "library/runs/r/points.csv").read_text().splitlines()]
    last = [line for line in points if line[0] == "validation"][-1]
    event = log.Scalars("val_loss")[-1]
    assert event.step == int(last[1]) and abs(event.value - float(last[4])) < 1e-4, (event, last)
    best = json.loads((folder / "library/runs/r/history.json").read_text())["val_loss"][-1]
    assert abs(event.value - best) < 1e-4, (event, best)
