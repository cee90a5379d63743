#!/usr/bin/env python3
"""Scores what the tool reads from a report against its gold labels.

usage: check_score.py SCORE TOOL REPORT GOLD FIGURE=LEAST ...
SCORE is the scorer, which prints its figures as NAME=VALUE in its last line. Exit status: 0 all figures
reach what they must, 1 not so, 77 scorer or report are not there.
"""
import subprocess
import sys
import tempfile
from pathlib import Path


def main(score, tool, report, gold, *limits):
    if not (Path(score).exists() and Path(report).exists()):
        print(f"skipped: no {score} or no {report}")
        return 77
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as found:
        subprocess.run([tool, "extract", report], stdout=found, check=True)
        scored = subprocess.run([score, gold, found.name, "--errors"], capture_output=True, text=True, check=True)
    figures = dict(pair.split("=") for pair in scored.stdout.splitlines()[-1].split())
    missed = [limit for limit in limits if not float(figures[limit.split("=")[0]]) >= float(limit.split("=")[1])]
    if missed:
        print(scored.stdout, "not reached:", *missed)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
