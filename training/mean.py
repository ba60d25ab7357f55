"""The mean of the weights of several rounds, which reads better than most of them alone (Wortsman et al. 2022)."""

import argparse
from pathlib import Path

import torch


def main() -> None:
    """Write the mean of saved models of one shape."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path)
    parser.add_argument("models", type=Path, nargs="+", help="what train.py saved")
    given = parser.parse_args()
    states = [torch.load(path) for path in given.models]
    torch.save({name: sum(s[name] for s in states) / len(states) for name in states[0]}, given.output)


if __name__ == "__main__":
    main()
