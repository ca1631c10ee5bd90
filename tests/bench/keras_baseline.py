#!/usr/bin/env python3
"""Times Keras on the article's network: fit, Model.predict and the quickest ways around it, on rows of the starter captions.

Needs a virtual environment of its own, which no test and no build of this project uses:

    python3 -m venv /tmp/keras && /tmp/keras/bin/pip install tensorflow-cpu
    /tmp/keras/bin/python tests/bench/keras_baseline.py --filters 128

Compare with `memewright-cli bench train|generate` on the same machine, with nothing else running.
"""

import argparse
import csv
import os
import time
from collections import Counter
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np

SEQUENCE = 128


def rows_of(captions, limit):
    """Texts and labels of every prefix of the captions, as the article builds them."""
    texts, labels = [], []
    for template, boxes in captions:
        text = "|".join(boxes) + "|"
        box = 0
        for i, label in enumerate(text):
            texts.append(f"{template:0>12}  {box}  {text[:i]}")
            labels.append(label)
            box += label == "|"
        if len(texts) >= limit:
            break
    return texts[:limit], labels[:limit]


def encoded(texts, labels):
    counts = Counter()
    for text in texts:
        counts.update(text)
    ids = {character: i + 1 for i, (character, _) in enumerate(counts.most_common())}
    classes = {label: i for i, label in enumerate(dict.fromkeys(labels))}
    x = np.zeros((len(texts), SEQUENCE), np.int32)
    for row, text in enumerate(texts):
        kept = [ids[character] for character in text][-SEQUENCE:]
        x[row, SEQUENCE - len(kept):] = kept
    return x, np.array([classes[label] for label in labels], np.int32), len(ids), len(classes)


def article_network(keras, filters, vocabulary, labels):
    layers = [keras.layers.Embedding(vocabulary + 1, 16)]
    for i in range(5):
        layers += [
            keras.layers.Conv1D(filters, 5, padding="same", activation="relu"),
            keras.layers.BatchNormalization(),
            keras.layers.MaxPooling1D(2) if i < 4 else keras.layers.GlobalMaxPooling1D(),
            keras.layers.Dropout(0.25),
        ]
    layers += [
        keras.layers.Dense(filters, activation="relu"),
        keras.layers.BatchNormalization(),
        keras.layers.Dropout(0.25),
        keras.layers.Dense(labels, activation="softmax"),
    ]
    model = keras.Sequential([keras.Input((SEQUENCE,), dtype="int32"), *layers])
    model.compile(optimizer=keras.optimizers.RMSprop(), loss="sparse_categorical_crossentropy", metrics=["acc"])
    return model


def best_time(run, repeats):
    """Seconds of one call, the least of five rounds; the first call, which compiles, does not count."""
    run()
    rounds = []
    for _ in range(5):
        begin = time.perf_counter()
        for _ in range(repeats):
            run()
        rounds.append((time.perf_counter() - begin) / repeats)
    return min(rounds)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--captions", type=Path, default=Path(__file__).parents[2] / "resources/starter/captions.csv")
    arguments.add_argument("--filters", type=int, default=1024)
    arguments.add_argument("--rows", type=int, default=1024, help="rows that fit sees; the first batch is left out of its time")
    arguments.add_argument("--batch-rows", type=int, default=256)
    options = arguments.parse_args()

    import keras
    import tensorflow as tf

    with options.captions.open(newline="") as file:
        lines = csv.reader(file)
        next(lines)
        captions = [(line[0] if line[0].isdigit() else "87743020", [box for box in line[1:] if box]) for line in lines]
    x, y, vocabulary, labels = encoded(*rows_of(captions, options.rows + options.batch_rows))
    model = article_network(keras, options.filters, vocabulary, labels)

    batch = options.batch_rows
    model.fit(x[:batch], y[:batch], batch_size=batch, verbose=0)
    begin = time.perf_counter()
    model.fit(x[batch:], y[batch:], batch_size=batch, verbose=0)
    print(f"fit                    {(len(x) - batch) / (time.perf_counter() - begin):10.1f} rows/s")

    repeats = 20 if options.filters <= 256 else 3
    plain = tf.function(lambda rows: model(rows, training=False))
    compiled = tf.function(lambda rows: model(rows, training=False), jit_compile=True)
    for texts in (1, 10):
        rows = tf.constant(x[:texts])
        print(f"Model.predict, {texts:2}      {1000 * best_time(lambda: model.predict(x[:texts], verbose=0), repeats):10.2f} ms")
        print(f"tf.function, {texts:2}        {1000 * best_time(lambda: plain(rows).numpy(), repeats):10.2f} ms")
        print(f"with XLA, {texts:2}           {1000 * best_time(lambda: compiled(rows).numpy(), repeats):10.2f} ms")


if __name__ == "__main__":
    main()
