#!/usr/bin/env python3
"""Counts the conformance cases that the tool gets right.

usage: check_conform.py CONFORM CASES TOOL LEAST
Exit status: 0 at least LEAST are right, 1 not so, 77 cases or their checker are not there.
"""
import subprocess
import sys
from pathlib import Path


def main(conform, cases, tool, least):
    if not (Path(conform).exists() and Path(cases).exists()):
        print(f"skipped: no {conform} or no {cases}")
        return 77
    counted = subprocess.run([conform, cases, tool, "quantities", "-"], capture_output=True, text=True, check=True)
    right = int(counted.stdout.splitlines()[-1].split()[0].removeprefix("right="))
    if right < int(least):
        print(counted.stdout, f"fewer than {least} are right")
    return 0 if right >= int(least) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
