"""Claims recomputed outside of the project's code: python3 alone, from exported answers, against the pinned snapshots.

    dotnet run --project src/Behavior.Tool -- sql "copy (select checkpoint, weights, benchmark, data, sample, label, top1, confidence
        from predictions where transform = 'normalize(imagenet)' and precision = 'float32' and device = 'cpu') to 'answers.csv' (header)"
    python3 tests/outside/recompute.py answers.csv

The formulas are written down anew from docs/statistics.md. Exit status 1 when an effect, an end of an interval or a verdict differs.
"""
import csv, glob, json, os, sys
from collections import defaultdict
from statistics import NormalDist, mean

SNAPSHOTS = os.path.join(os.path.dirname(__file__), "..", "..", "snapshots")
Z = NormalDist().inv_cdf(0.975)
SUP, CLIP = ["toy-convnext-sup", "toy-vit-sup"], ["toy-convnext-clip", "toy-vit-clip"]


def pinned(row):
    with open(os.path.join(SNAPSHOTS, row + ".verified.json"), encoding="utf-8") as f:
        return json.load(f)


def read(path):
    """answers[checkpoint][benchmark][sample] = (label, top1, confidence), of the weights and data that the snapshots name."""
    pinned_inputs = {}
    for f in glob.glob(os.path.join(SNAPSHOTS, "*.verified.json")):
        with open(f, encoding="utf-8") as text:
            pinned_inputs.update(json.load(text).get("inputs", {}))
    answers = defaultdict(lambda: defaultdict(dict))
    with open(path, encoding="utf-8", newline="") as f:
        for r in csv.DictReader(f):
            if pinned_inputs.get("weights of " + r["checkpoint"], "").startswith(r["weights"]) and pinned_inputs.get("data of " + r["benchmark"], "").startswith(r["data"]):
                answers[r["checkpoint"]][r["benchmark"]][r["sample"]] = (int(r["label"]), int(r["top1"]), float(r["confidence"]))
    return answers


def t975(df):
    """Cornish-Fisher: exact to 1e-5 from ten degrees of freedom on."""
    z = Z
    return (z + (z**3 + z) / (4 * df) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * df**2)
            + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * df**3))


def interval(value, influence):
    """influence: by unit; the units' variance, and t with degrees of freedom that allow for how few carry it."""
    n, centre = len(influence), mean(influence.values())
    squares = sum((i - centre) ** 2 for i in influence.values())
    fourths = sum((i - centre) ** 4 for i in influence.values())
    error = (squares * n / (n - 1)) ** 0.5
    df = min(n - 1, 2 * n / (n * fourths / squares**2 - 1))
    return value, value - t975(df) * error, value + t975(df) * error


def mean_of(values, unit):
    """Mean of a dict by sample, with the influence of each unit."""
    m, influence = mean(values.values()), defaultdict(float)
    for s, v in values.items():
        influence[unit(s)] += (v - m) / len(values)
    return m, influence


def added(*terms):
    """(factor, (value, influence)) summed."""
    influence = defaultdict(float)
    for factor, (_, own) in terms:
        for u, i in own.items():
            influence[u] += factor * i
    return sum(f * v for f, (v, _) in terms), influence


def difference(larger, smaller, figure):
    return added(*[(1 / len(larger), figure(m)) for m in larger], *[(-1 / len(smaller), figure(m)) for m in smaller])


EXTRA = {"speckle_noise", "gaussian_blur", "spatter", "saturate"}


def unit_of(benchmark):
    if benchmark == "toy-c":
        return lambda s: s.split("/", 2)[2]
    if benchmark == "toy-pug":
        return lambda s: s.rsplit("-", 1)[1]
    return lambda s: s


def main(path):
    answers = read(path)
    bad = checked = 0

    def accuracy(benchmark):
        def figure(model):
            rows = answers[model][benchmark].items()
            return mean_of({s: float(l == t) for s, (l, t, _) in rows if benchmark != "toy-c" or s.split("/")[0] not in EXTRA}, unit_of(benchmark))
        return figure

    def over(benchmark):
        return lambda model: mean_of({s: c - (l == t) for s, (l, t, c) in answers[model][benchmark].items()}, unit_of(benchmark))

    def shape_bias(model):
        categories = sorted({s.split("/")[0] for s in answers[model]["toy-cue-conflict"]})
        number = {s.split("/")[0]: l for s, (l, _, _) in answers[model]["toy-cue-conflict"].items()}
        shape, texture = {}, {}
        for s, (label, top1, _) in answers[model]["toy-cue-conflict"].items():
            other = number[next(c for c in categories if s.endswith("-" + c))]
            if other != label:
                shape[s], texture[s] = float(top1 == label), float(top1 == other)
        a, b = mean_of(shape, unit_of("")), mean_of(texture, unit_of(""))
        whole = (a[0] + b[0]) ** 2
        return a[0] / (a[0] + b[0]), added((b[0] / whole, a), (-a[0] / whole, b))[1]

    def swept(model):
        by_factor = defaultdict(dict)
        for s, (l, t, _) in answers[model]["toy-pug"].items():
            by_factor[s.split("/")[1].split("=")[0]][s] = float(l == t)
        return added(*[(1 / len(by_factor), mean_of(v, unit_of("toy-pug"))) for v in by_factor.values()])

    def check(row, part, found):
        nonlocal bad, checked
        snapshot, prefix = pinned(row), part + ": " if part else ""
        value, low, high = interval(*found)
        verdict = "holds" if low > 0 else "below zero" if high < 0 else "open"
        said = snapshot[prefix + "verdict"]
        # Confidences are stored as float32, snapshots are rounded to what their n supports.
        ok = all(abs(a - snapshot[prefix + k]) <= 2e-4 for a, k in ((value, "effect"), (low, "low"), (high, "high")))
        ok = ok and (said == "holds") == (verdict == "holds") and (said != "refuted" or verdict == "below zero")
        checked, bad = checked + 1, bad + (not ok)
        print(f"{'ok ' if ok else 'BAD'} {snapshot['finding']:3} {part or '-':60} {value:9.5f} [{low:9.5f}, {high:9.5f}]  pinned {snapshot[prefix + 'effect']} "
              f"[{snapshot[prefix + 'low']}, {snapshot[prefix + 'high']}] {said}")

    for b in ("toy-val", "toy-r"):
        for m in CLIP:
            check("Calibration.C1_CLIP_models_are_overconfident_on_both_sets_zoo=toy", f"{m} on {b}", over(b)(m))
    for m in SUP + ["toy-resnet-sup"]:
        check("Calibration.C2_Supervised_models_are_slightly_underconfident_in_distribution_zoo=toy", f"{m} on toy-val", added((-1, over("toy-val")(m))))
    for b in ("toy-val", "toy-r"):
        check(f"Controls.X1_An_old_ConvNet_is_more_overconfident_than_a_modern_one_zoo=toy_dataset={b}", "order: confidence minus accuracy",
              difference(["toy-resnet-sup"], ["toy-convnext-sup"], over(b)))
    x2 = "Controls.X2_On_the_same_pictures_the_objective_alone_makes_the_differences_zoo=toy"
    check(x2, "accuracy on toy-val", difference(SUP, CLIP, accuracy("toy-val")))
    check(x2, "order: confidence minus accuracy on toy-val", difference(CLIP, SUP, over("toy-val")))
    check(x2, "shape bias on toy-cue-conflict", difference(CLIP, SUP, shape_bias))
    for family in ("convnext", "vit"):
        for b in ("toy-v2", "toy-a", "toy-hard", "toy-c"):
            check("Robustness.R1_Supervised_models_beat_CLIP_on_every_set_but_renditions_and_sketches_zoo=toy", f"{family} sup > {family} clip on {b}",
                  difference([f"toy-{family}-sup"], [f"toy-{family}-clip"], accuracy(b)))
    for b in ("toy-r", "toy-sketch"):
        check("Robustness.R2_CLIP_beats_supervised_on_renditions_and_sketches_zoo=toy", f"clip > sup on {b}", difference(CLIP, SUP, accuracy(b)))
    r3 = "Robustness.R3_ViT_and_ConvNeXt_are_comparable_within_a_paradigm_zoo=toy"
    check(r3, "convnext sup > vit sup on toy-c", difference(["toy-convnext-sup"], ["toy-vit-sup"], accuracy("toy-c")))
    check(r3, "vit sup > convnext sup on toy-a", difference(["toy-vit-sup"], ["toy-convnext-sup"], accuracy("toy-a")))
    r6 = "Robustness.R6_With_ImageNet_X_and_PUG_in_the_table_supervised_models_still_lead_zoo=toy"
    for b in ("toy-x", "toy-pug"):
        check(r6, f"sup > clip on {b}", difference(SUP, CLIP, accuracy(b)))
    s1, s2 = ("ShapeBias.%s_zoo=toy_dataset=toy-cue-conflict" % n for n in (
        "S1_ViT_has_a_higher_shape_bias_than_ConvNeXt", "S2_CLIP_models_have_a_higher_shape_bias_than_supervised_ones"))
    for p in ("sup", "clip"):
        check(s1, f"vit {p} > convnext {p}", difference([f"toy-vit-{p}"], [f"toy-convnext-{p}"], shape_bias))
    for f in ("convnext", "vit"):
        check(s2, f"{f} clip > {f} sup", difference([f"toy-{f}-clip"], [f"toy-{f}-sup"], shape_bias))
    check("SyntheticData.P2_CLIP_models_are_below_supervised_ones_zoo=toy_dataset=toy-pug", "", difference(SUP, CLIP, swept))
    check("SyntheticData.P1_Supervised_ConvNeXt_beats_ViT_on_nearly_all_factors_zoo=toy_dataset=toy-pug", "smaller gap as CLIP",
          added((1, swept("toy-convnext-sup")), (-1, swept("toy-vit-sup")), (-1, swept("toy-convnext-clip")), (1, swept("toy-vit-clip"))))
    for family in ("convnext", "vit"):
        steps = [f"toy-{family}-sup-8192", f"toy-{family}-sup-24576", f"toy-{family}-sup"]
        for (a, na), (b, nb) in zip(zip(steps, ("8,192", "24,576")), zip(steps[1:], ("24,576", "65,536"))):
            check("Controls.X3_More_samples_help_and_leave_the_order_of_architectures_zoo=toy", f"{family} from {na} to {nb} samples", difference([b], [a], accuracy("toy-val")))
    print(f"{checked} parts of claims recomputed, {bad} differ")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
