#!/usr/bin/env bash
# Unpacks behavior-gpu.tar.xz, which lies beside this file, and measures. Needs python3 with PyTorch and timm (PYTHON names another one), and no .NET.
#   run.sh OUT [SECONDS] [LIBTORCH]    results into OUT (gpu.md, gpu.json, console.txt); 450 seconds; libtorch's folder is asked of Python unless given
# The exit status is 0 where Behavior's side ran, 1 where TorchSharp's library did not load and only timm was measured.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=${1:?the folder for the results} seconds=${2:-450} libtorch=${3:-}

mkdir -p "$out"
program=$(mktemp -d)
trap 'rm -rf "$program"' EXIT
# By Python, because a small system may have no xz.
"${PYTHON:-python3}" -m tarfile -e "$here/behavior-gpu.tar.xz" "$program" || exit 2
chmod +x "$program/Behavior.Gpu"
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 DOTNET_EnableWriteXorExecute=0 # no ICU there, and perhaps a sandbox that minds pages mapped twice
# The program watches its own time; this is for the case that it cannot.
timeout -k 10 $((seconds + 30)) "$program/Behavior.Gpu" measure --out "$out" --data "$here" --seconds "$seconds" \
  --python "${PYTHON:-python3}" ${libtorch:+--libtorch "$libtorch"} 2>&1 | tee "$out/console.txt"
exit "${PIPESTATUS[0]}"
