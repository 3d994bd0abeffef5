"""The Python side of perf/Gpu: timm's networks under PyTorch, for the same requests as Behavior's worker.

Reads one JSON object a line and answers with one a line:

    {"do": "prepare", "peer": NAME, "outputs": N, "precision": "bfloat16", "batch": 64, "size": 224, "of": KEY, "mode": "eager" | "channels-last" | "compile"}
    {"do": "time", "count": N, "mode": MODE}    N batches without waiting in between; answers with the seconds of one

The first line, unasked, says which versions are here. Weights are timm's random ones: values do not change the speed.
"""
import copy
import json
import os
import sys
import time

replies = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)  # libraries that print must not disturb the replies


def answer(reply):
    replies.write(json.dumps(reply) + "\n")
    replies.flush()


try:
    import timm
    import torch
except Exception as problem:  # a broken library is as good a reason as an absent one
    answer({"error": f"{type(problem).__name__}: {problem}"})
    sys.exit(1)

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.backends.cuda.matmul.allow_tf32 = False
torch.backends.cudnn.allow_tf32 = False
prepared, float32 = {}, {}  # the networks of one comparison by mode; all that were made


def synchronize():
    if device.type == "cuda":
        torch.cuda.synchronize()


def seconds(mode, count):
    network, images = prepared[mode]
    with torch.inference_mode():
        synchronize()
        start = time.perf_counter()
        for _ in range(count):
            network(images)
        synchronize()
    return (time.perf_counter() - start) / count


def prepare(request):
    if prepared.get("of") != request["of"]:
        prepared.clear()
    prepared["of"] = request["of"]
    precision = getattr(torch, request["precision"])
    key = request["peer"], request["outputs"]
    if key not in float32:
        float32[key] = timm.create_model(key[0], num_classes=key[1]).eval().to(device)
    network = copy.deepcopy(float32[key]).to(precision)
    images = torch.randn(request["batch"], 3, request["size"], request["size"], device=device).to(precision)
    if request["mode"] == "channels-last":
        network, images = network.to(memory_format=torch.channels_last), images.to(memory_format=torch.channels_last)
    if request["mode"] == "compile":
        network = torch.compile(network)
    prepared[request["mode"]] = network, images
    return [seconds(request["mode"], 1) for _ in range(3)][-1]


facts = {"device": device.type, "torch": torch.__version__, "timm": timm.__version__, "python": sys.version.split()[0],
         "cuda": torch.version.cuda, "cudnn": torch.backends.cudnn.version() if device.type == "cuda" else None,
         "gpu": torch.cuda.get_device_name(0) if device.type == "cuda" else None}
answer(facts)
for line in sys.stdin:
    request = json.loads(line)
    try:
        answer({"seconds": prepare(request) if request["do"] == "prepare" else seconds(request["mode"], request["count"])})
    except Exception as problem:
        answer({"error": f"{type(problem).__name__}: {str(problem)[:500]}"})
