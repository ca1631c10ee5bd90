"""The reading's own arithmetic: mixing, scoring, and the split that it shares with the program."""

import contextlib
import io
import json
import pathlib
import sys
import tempfile
import types
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import reading


class Reading(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def run_quietly(self, function, **options):
        with contextlib.redirect_stdout(io.StringIO()) as out:
            function(types.SimpleNamespace(**options))
        return out.getvalue()

    def mixed(self, seed=1):
        made = self.write("made.tsv", "".join(f"exit-ramp\tmade {i}\n" for i in range(4)))
        people = self.write("people.tsv", "".join(f"exit-ramp\tpeople {i}\nyes-no\tother {i}\n" for i in range(9)))
        out = str(self.folder / "out")
        self.run_quietly(reading.mix, generated=made, real=people, out=out, seed=seed)
        return out, json.loads(pathlib.Path(out + ".key.json").read_text())

    def test_as_many_real_ones_of_the_same_templates(self):
        out, items = self.mixed()
        self.assertEqual([kind for _, _, kind in items].count("generated"), 4)
        self.assertEqual([kind for _, _, kind in items].count("real"), 4)
        self.assertEqual({template for template, _, _ in items}, {"exit-ramp"})

    def test_readers_see_no_source(self):
        out, items = self.mixed()
        lines = pathlib.Path(out + ".txt").read_text().splitlines()
        self.assertEqual(lines, [f"{i}. [exit ramp] {caption}" for i, (_, caption, _) in enumerate(items, 1)])
        self.assertNotEqual(items, self.mixed(seed=2)[1])

    def test_scores_are_those_of_the_answers(self):
        out, items = self.mixed()
        answers = [f"{i},{'P' if kind == 'real' or caption == 'made 0' else 'm'},{2 if kind == 'real' else 1}\n"
                   for i, (_, caption, kind) in enumerate(items, 1)]
        path = self.write("answers.csv", "number,writer,mark\n" + "".join(answers))
        said = self.run_quietly(reading.score, out=out, answers=[path])
        self.assertIn("real: 4 read, taken for a person's 100 % (51 to 100), marked 2 or 3 100 %", said)
        self.assertIn("generated: 4 read, taken for a person's 25 % (5 to 70), marked 2 or 3 0 %", said)
        self.assertIn("divided by real: 0.25", said)

    def test_answers_must_be_whole(self):
        out, items = self.mixed()
        for text in ("1,P,2\n", "".join(f"{i},X,2\n" for i in range(1, 9)), "".join(f"{i},P,4\n" for i in range(1, 9))):
            with self.assertRaises(SystemExit):
                self.run_quietly(reading.score, out=out, answers=[self.write("answers.csv", text)])

    def test_hashes_are_those_of_the_core(self):
        # The same as in tests/core/base/TestRandom.cpp.
        self.assertEqual(reading.hash_bytes(b"two buttons", 7), 0xa030dbb10f51294)
        part = reading.validation_part([(t, f"caption {i}") for i in range(100) for t in (1, 2)], 0.2, 7)
        self.assertEqual(len(part), 40)
        self.assertEqual({text for t, text in part if t == 1}, {text for t, text in part if t == 2})


if __name__ == "__main__":
    unittest.main()
