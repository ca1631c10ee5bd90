#!/usr/bin/env python3
"""Sets recurrent networks, a causal gated convolution and transformers to the same captions for the same time.

All learn from every character of a caption in one pass, know template and box at each, see captions of like length
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


class Gated(nn.Module):
    """Down-projection of a gated pair of up-projections (SwiGLU, Shazeer 2020)."""

    def __init__(self, width, inner):
        super().__init__()
        self.up = nn.Linear(width, 2 * inner, bias=False)
        self.down = nn.Linear(inner, width, bias=False)

    def forward(self, x):
        gate, value = self.up(x).chunk(2, -1)
        return self.down(F.silu(gate) * value)


class LinearRecurrence(nn.Module):
    """Residual blocks of a short causal convolution, a recurrence whose gates look at the input alone (RG-LRU, De et al. 2024) and a
    gated feed-forward part. Every product runs over all steps at once; only h = a h + b goes step by step."""

    def __init__(self, encoder, width, layers):
        super().__init__()
        self.inputs = Inputs(encoder, width)
        self.layers = nn.ModuleList(
            nn.ModuleDict({
                "norm": nn.RMSNorm(width), "read": nn.Linear(width, 2 * width, bias=False),
                "near": nn.Conv1d(width, width, 4, groups=width), "gates": nn.Linear(width, 2 * width),
                "write": nn.Linear(width, width, bias=False), "norm2": nn.RMSNorm(width), "mix": Gated(width, 2 * width)})
            for _ in range(layers))
        # Decays between .9 and .999 a step at an open gate, as the paper starts them.
        self.decay = nn.Parameter(torch.log(torch.expm1(-torch.log(torch.linspace(0.9, 0.999, width)) / 8)).repeat(layers, 1))
        self.output = nn.Sequential(nn.RMSNorm(width), nn.Linear(width, len(encoder.characters) + 1))

    def recur(self, layer, x, decay):
        keep, let = layer["gates"](x).chunk(2, -1)
        log = -8 * torch.sigmoid(keep) * F.softplus(decay)
        a = log.exp()
        b = torch.sqrt(-torch.expm1(2 * log) + 1e-6) * torch.sigmoid(let) * x
        h, states = torch.zeros_like(x[:, 0]), []
        for at, bt in zip(a.unbind(1), b.unbind(1)):
            h = torch.addcmul(bt, at, h)
            states.append(h)
        return torch.stack(states, 1)

    def forward(self, *batch):
        x = self.inputs(*batch)
        for layer, decay in zip(self.layers, self.decay):
            gate, value = layer["read"](layer["norm"](x)).chunk(2, -1)
            value = layer["near"](F.pad(value.transpose(1, 2), (3, 0))).transpose(1, 2)
            x = x + F.dropout(layer["write"](F.gelu(gate) * self.recur(layer, value, decay)), 0.05, self.training)
            x = x + F.dropout(layer["mix"](layer["norm2"](x)), 0.05, self.training)
        return self.output(x)


class DeepRecurrent(nn.Module):
    """GRU layers with a way past each."""

    def __init__(self, encoder, units, layers):
        super().__init__()
        self.inputs = Inputs(encoder, units)
        self.layers = nn.ModuleList(nn.GRU(units, units, batch_first=True) for _ in range(layers))
        self.norms = nn.ModuleList(nn.RMSNorm(units) for _ in range(layers))
        self.output = nn.Linear(units, len(encoder.characters) + 1)

    def forward(self, *batch):
        x = self.inputs(*batch)
        for layer, norm in zip(self.layers, self.norms):
            x = x + F.dropout(layer(norm(x))[0], 0.05, self.training)
        return self.output(x)


def turned(x, places):
    """Rotary positions (Su et al. 2021) on [texts][heads][steps][width]."""
    half = x.shape[-1] // 2
    angles = places[:, None] * (10_000.0 ** (-torch.arange(half) / half))
    a, b = x[..., :half], x[..., half:]
    return torch.cat((a * angles.cos() - b * angles.sin(), a * angles.sin() + b * angles.cos()), -1)


class ModernTransformer(nn.Module):
    """RMSNorm, rotary positions, normalised queries and keys (Henry et al. 2020), squared ReLU (So et al. 2021)."""

    def __init__(self, encoder, width, layers, heads):
        super().__init__()
        self.inputs = Inputs(encoder, width)
        self.heads = heads
        self.layers = nn.ModuleList(
            nn.ModuleDict({"norm": nn.RMSNorm(width), "read": nn.Linear(width, 3 * width, bias=False),
                           "write": nn.Linear(width, width, bias=False), "norm2": nn.RMSNorm(width),
                           "up": nn.Linear(width, 4 * width, bias=False), "down": nn.Linear(4 * width, width, bias=False)})
            for _ in range(layers))
        self.output = nn.Sequential(nn.RMSNorm(width), nn.Linear(width, len(encoder.characters) + 1))

    def forward(self, *batch):
        x = self.inputs(*batch)
        texts, steps, width = x.shape
        places = torch.arange(steps, dtype=torch.float)
        for layer in self.layers:
            q, k, v = layer["read"](layer["norm"](x)).view(texts, steps, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
            q, k = (turned(F.rms_norm(part, part.shape[-1:]), places) for part in (q, k))
            seen = F.scaled_dot_product_attention(q, k, v, is_causal=True).transpose(1, 2).reshape(texts, steps, width)
            x = x + F.dropout(layer["write"](seen), 0.05, self.training)
            x = x + F.dropout(layer["down"](F.relu(layer["up"](layer["norm2"](x))).square()), 0.05, self.training)
        return self.output(x)


class Muon(torch.optim.Optimizer):
    """Momentum whose matrices are brought near an orthogonal one by five Newton-Schulz steps (Jordan et al. 2024)."""

    def __init__(self, parameters, lr):
        super().__init__(parameters, {"lr": lr})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                state = self.state[p]
                momentum = state.setdefault("momentum", torch.zeros_like(p)).lerp_(p.grad, 0.05)
                x = p.grad.lerp(momentum, 0.95)
                tall = x.shape[0] > x.shape[1]
                x = x.T if tall else x
                x = x / (x.norm() + 1e-7)
                for _ in range(5):
                    s = x @ x.T
                    x = 3.4445 * x + (-4.775 * s + 2.0315 * s @ s) @ x
                p.mul_(1 - group["lr"] * 0.01).add_(x.T if tall else x, alpha=-group["lr"] * max(1, p.shape[0] / p.shape[1]) ** 0.5)


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
    # Matrices within the layers may go to Muon, whose rate is another's.
    matrices = [p for n, p in network.named_parameters() if options.muon and p.ndim == 2 and n.startswith("layers")]
    chosen = {id(p) for p in matrices}
    others = [p for p in network.parameters() if id(p) not in chosen]
    optimisers = [torch.optim.AdamW(others, lr=rate, betas=(0.9, 0.99), weight_decay=0.01)]
    if matrices:
        optimisers.append(Muon(matrices, lr=10 * rate))
    peaks = [group["lr"] for optimiser in optimisers for group in optimiser.param_groups]
    budget = options.seconds
    used = lambda: time.process_time() / torch.get_num_threads()
    begin, seen, step = used(), 0, 0
    for batch in batches(training, options.batch_rows, random.Random(1)):
        share = (used() - begin) / budget
        if share >= 1:
            break
        step += 1
        warm = min(1, step / 200)
        groups = [group for optimiser in optimisers for group in optimiser.param_groups]
        for group, peak in zip(groups, peaks):
            group["lr"] = peak * warm * (0.05 + 0.95 * (1 + math.cos(math.pi * share)) / 2)
        *read, labels = encoder.batch(batch)
        loss = F.cross_entropy(network(*read).flatten(0, 1), labels.flatten())
        network.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1)
        for optimiser in optimisers:
            optimiser.step()
        seen += (labels >= 0).sum().item()
    parameters = sum(p.numel() for p in network.parameters())
    print(f"{name:42} {parameters:9,} parameters {seen:10,} rows {step:6,} steps {loss_on(network, encoder, validation):.3f} nats", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("library")
    arguments.add_argument("corpus")
    arguments.add_argument("--seconds", type=float, default=360)
    arguments.add_argument("--threads", type=int, default=2)
    arguments.add_argument("--batch-rows", type=int, default=1536)
    arguments.add_argument("--muon", action="store_true", help="Muon for the matrices of layers")
    arguments.add_argument("--only", default="", help="a part of the names of those to train")
    options = arguments.parse_args()
    torch.set_num_threads(options.threads)
    training, validation = split(captions_of(options.library, options.corpus))
    encoder = Encoder(training + validation)
    tried = {
        "GRU, 512 units": (lambda: Recurrent(encoder, 512), 4e-3),
        "causal convolution, 6 layers of 160": (lambda: Convolution(encoder, 160, (1, 2, 4, 8, 1, 2)), 2e-3),
        "transformer, 4 layers of 128, 4 heads": (lambda: Transformer(encoder, 128, 4, 4), 2e-3),
        "GRU, 768 units": (lambda: Recurrent(encoder, 768), 3e-3),
        "GRU, 2 layers of 512": (lambda: DeepRecurrent(encoder, 512, 2), 3e-3),
        "linear recurrence, 4 layers of 256": (lambda: LinearRecurrence(encoder, 256, 4), 3e-3),
        "modern transformer, 6 layers of 192, 6 heads": (lambda: ModernTransformer(encoder, 192, 6, 6), 2e-3),
    }
    for name, (make, rate) in tried.items():
        if options.only in name:
            torch.manual_seed(1)
            train(name, make(), encoder, training, validation, rate, options)


if __name__ == "__main__":
    main()
