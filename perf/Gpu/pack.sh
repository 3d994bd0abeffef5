#!/usr/bin/env bash
# Packs the measurement for a machine that has PyTorch and no .NET: artifacts/gpu/behavior-gpu.tar.xz and run.sh beside it.
#   perf/Gpu/pack.sh [DATA]    DATA holds cifar10-jpeg/test.zip and resnet-cifar/resnet{20,56}.safetensors; without it the photographs are left out
set -euo pipefail
cd "$(dirname "$0")/../.."
data=${1:-} out=artifacts/gpu program=artifacts/gpu-program

rm -rf "$out" "$program"
mkdir -p "$out"
dotnet publish perf/Gpu -c Release -p:ForOtherMachine=true -o "$program"
for library in libtorch_cpu.so libOpenCvSharpExtern.so; do
  if [ -e "$program/$library" ]; then echo "$library was packed: it must be the other machine's, or not be needed" >&2; exit 1; fi
done
tar -C "$program" -c . | xz -T0 -6 > "$out/behavior-gpu.tar.xz"
cp perf/Gpu/run.sh "$out/"
if [ -n "$data" ]; then
  cp "$data/cifar10-jpeg/test.zip" "$data"/resnet-cifar/resnet{20,56}.safetensors "$out/"
  chmod u+w "$out"/*
fi
rm -rf "$program"
du -sh --apparent-size "$out"/* "$out"
