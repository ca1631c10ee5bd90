#!/usr/bin/env python3
"""Sets a gated recurrent network, a causal gated convolution and a small transformer to the same captions for the same time.

All three learn from every character of a caption in one pass, know template and box at each, see captions of like length
together and take AdamW steps whose rate warms up and falls along half a cosine of the time. Needs a virtual environment of its
own, which no test and no build of this project uses:

    python3 -m venv /tmp/torch && /tmp/torch/bin/pip install torch
    memewright-cli import FOLDER --library L --corpus imgflip
    /tmp/torch/bin/python tests/bench/networks.py L/library.sqlite imgflip --seconds 360

Time is the process' own processor time divided by its threads, so that other work on the machine does not count.
"""

import argparse
import hashlib
import math
import os
import random
import sqlite3
import time

os.environ.setdefault("OMP_WAIT_POLICY", "passive")

import torch
from torch import nn
from torch.nn import functional as F


def captions_of(library, corpus):
    database = sqlite3.connect(f"file:{library}?mode=ro", uri=True)
    return database.execute(
        "SELECT template, captions.text FROM captions JOIN corpora ON corpora.id = corpus WHERE name = ? ORDER BY position",
        (corpus,),
    ).fetchall()


def split(captions, ratio=0.02):
    """By caption, in the order of a hash of the text: a text of several templates stays on one side."""
    ordered = sorted(captions, key=lambda caption: hashlib.sha256(caption[1].encode()).digest())
    cut = len(ordered) - int(ratio * len(ordered))
    return ordered[:cut], ordered[cut:]


class Encoder:
    def __init__(self, captions):
        self.characters = {c: i + 1 for i, c in enumerate(sorted(set("".join(text for _, text in captions) + "|")))}
        self.templates = {t: i for i, t in enumerate(sorted({template for template, _ in captions}))}

    def batch(self, captions):
        """Ids read, boxes, templates and labels, [captions][steps]; labels of padding are -100."""
        steps = max(len(text) for _, text in captions) + 1
        read = torch.zeros(len(captions), steps, dtype=torch.long)
        boxes = torch.zeros_like(read)
        labels = torch.full_like(read, -100)
        for row, (_, text) in enumerate(captions):
            ids = [self.characters[c] for c in text + "|"]
            labels[row, : len(ids)] = torch.tensor(ids)
            read[row, 1 : len(ids)] = torch.tensor(ids[:-1])
            box = 0
            for place, c in enumerate(text):
                box += c == "|"
                boxes[row, place + 1] = min(box, 7)
        templates = torch.tensor([self.templates[t] for t, _ in captions])
        return read, boxes, templates, labels


class Inputs(nn.Module):
    def __init__(self, encoder, width):
        super().__init__()
        self.character = nn.Embedding(len(encoder.characters) + 1, width)
        self.box = nn.Embedding(8, width)
        self.template = nn.Embedding(len(encoder.templates), width)

    def forward(self, read, boxes, templates):
        return self.character(read) + self.box(boxes) + self.template(templates)[:, None]


class Recurrent(nn.Module):
    def __init__(self, encoder, units, width=64):
        super().__init__()
        self.inputs = Inputs(encoder, width)
        self.layer = nn.GRU(width, units, batch_first=True)
        self.output = nn.Linear(units, len(encoder.characters) + 1)

    def forward(self, *batch):
        return self.output(F.dropout(self.layer(self.inputs(*batch))[0], 0.1, self.training))


class Convolution(nn.Module):
    """Residual layers of a causal convolution behind a sigmoid gate (Dauphin et al. 2017), dilated (van den Oord et al. 2016)."""

    def __init__(self, encoder, width, dilations):
        super().__init__()
        self.inputs = Inputs(encoder, width)
        self.layers = nn.ModuleList(nn.Conv1d(width, 2 * width, 5, dilation=d) for d in dilations)
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in dilations)
        self.output = nn.Linear(width, len(encoder.characters) + 1)

    def forward(self, *batch):
        x = self.inputs(*batch)
        for layer, norm in zip(self.layers, self.norms):
            before = F.pad(norm(x).transpose(1, 2), (4 * layer.dilation[0], 0))
            x = x + F.dropout(F.glu(layer(before), 1).transpose(1, 2), 0.1, self.training)
        return self.output(x)


class Transformer(nn.Module):
    """Layers that look back by attention (Vaswani et al. 2017), normalised before each part."""

    def __init__(self, encoder, width, layers, heads):
        super().__init__()
        self.inputs = Inputs(encoder, width)
        self.place = nn.Embedding(160, width)
        self.heads = heads
        self.layers = nn.ModuleList(
            nn.ModuleList([nn.LayerNorm(width), nn.Linear(width, 3 * width), nn.Linear(width, width),
                           nn.LayerNorm(width), nn.Linear(width, 4 * width), nn.Linear(4 * width, width)])
            for _ in range(layers))
        self.output = nn.Sequential(nn.LayerNorm(width), nn.Linear(width, len(encoder.characters) + 1))

    def forward(self, *batch):
        x = self.inputs(*batch) + self.place(torch.arange(batch[0].shape[1]))
        texts, steps, width = x.shape
        for norm, read, write, norm2, up, down in self.layers:
            q, k, v = read(norm(x)).view(texts, steps, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
            seen = F.scaled_dot_product_attention(q, k, v, is_causal=True).transpose(1, 2).reshape(texts, steps, width)
            x = x + F.dropout(write(seen), 0.1, self.training)
            x = x + F.dropout(down(F.gelu(up(norm2(x)))), 0.1, self.training)
        return self.output(x)


def batches(captions, rows, chance):
    """Endless batches of captions of like length."""
    while True:
        order = captions[:]
        chance.shuffle(order)
        for begin in range(0, len(order), 2048):
            window = sorted(order[begin : begin + 2048], key=lambda caption: len(caption[1]))
            cut, batch, seen = [], [], 0
            for caption in window:
                if batch and seen + len(caption[1]) + 1 > rows:
                    cut.append(batch)
                    batch, seen = [], 0
                batch.append(caption)
                seen += len(caption[1]) + 1
            chance.shuffle(cut)
            yield from cut


def loss_on(network, encoder, captions):
    network.eval()
    nats = rows = 0
    ordered = sorted(captions, key=lambda caption: len(caption[1]))
    with torch.inference_mode():
        for begin in range(0, len(ordered), 64):
            *read, labels = encoder.batch(ordered[begin : begin + 64])
            nats += F.cross_entropy(network(*read).flatten(0, 1), labels.flatten(), reduction="sum").item()
            rows += (labels >= 0).sum().item()
    network.train()
    return nats / rows


def train(name, network, encoder, training, validation, rate, options):
    torch.manual_seed(1)
    optimiser = torch.optim.AdamW(network.parameters(), lr=rate, betas=(0.9, 0.99), weight_decay=0.01)
    budget = options.seconds
    used = lambda: time.process_time() / torch.get_num_threads()
    begin, seen, step = used(), 0, 0
    for batch in batches(training, options.batch_rows, random.Random(1)):
        share = (used() - begin) / budget
        if share >= 1:
            break
        step += 1
        warm = min(1, step / 200)
        for group in optimiser.param_groups:
            group["lr"] = rate * warm * (0.05 + 0.95 * (1 + math.cos(math.pi * share)) / 2)
        *read, labels = encoder.batch(batch)
        loss = F.cross_entropy(network(*read).flatten(0, 1), labels.flatten())
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1)
        optimiser.step()
        seen += (labels >= 0).sum().item()
    parameters = sum(p.numel() for p in network.parameters())
    print(f"{name:42} {parameters:9,} parameters {seen:10,} rows {loss_on(network, encoder, validation):.3f} nats", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("library")
    arguments.add_argument("corpus")
    arguments.add_argument("--seconds", type=float, default=360)
    arguments.add_argument("--threads", type=int, default=2)
    arguments.add_argument("--batch-rows", type=int, default=1536)
    arguments.add_argument("--only", default="", help="a part of the names of those to train")
    options = arguments.parse_args()
    torch.set_num_threads(options.threads)
    training, validation = split(captions_of(options.library, options.corpus))
    encoder = Encoder(training + validation)
    tried = {
        "GRU, 512 units": (lambda: Recurrent(encoder, 512), 4e-3),
        "causal convolution, 6 layers of 160": (lambda: Convolution(encoder, 160, (1, 2, 4, 8, 1, 2)), 2e-3),
        "transformer, 4 layers of 128, 4 heads": (lambda: Transformer(encoder, 128, 4, 4), 2e-3),
    }
    for name, (make, rate) in tried.items():
        if options.only in name:
            torch.manual_seed(1)
            train(name, make(), encoder, training, validation, rate, options)


if __name__ == "__main__":
    main()
