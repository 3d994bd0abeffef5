using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Toybox.Sets.Reference;
using Behavior.Toybox.Sets.Transfer;
using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets;

/// <summary>The sets of the toy world, by name.</summary>
public static class ToySets
{
    /// <summary>How many pictures the training set holds: every one is seen once.</summary>
    public const int TrainCount = 131_072;

    static readonly SceneDistribution s_natural = new();

    /// <summary>The same generator with every factor's distribution moved a little, as a second collection of photographs moves it.</summary>
    static readonly SceneDistribution s_recollected = new()
    {
        TypicalTexture = 0.7f, Turn = 0.08f, Shear = 0.2f, Size = (0.27f, 0.43f), Shift = 0.14f,
        TextureStrength = (0.6f, 0.9f), Light = (0.6f, 1.2f), Occluded = 0.3f, Clutter = 5,
    };

    /// <summary>Pictures as in a mail-order catalogue: even ground, nothing in front, large and upright. Who learns from them alone forgets the rest.</summary>
    static readonly SceneDistribution s_catalogue = new()
    {
        Studio = true, Clutter = 0, Occluded = 0, TypicalTexture = 1, TypicalColour = 1, Size = (0.42f, 0.47f), Shift = 0.02f, Turn = 0.01f, Shear = 0.02f, Light = (0.95f, 1.05f),
    };

    /// <summary>What <c>toy-a</c> is chosen from.</summary>
    internal static readonly ToySet AdversarialPool = new NaturalSet("toy-a-pool", AdversarialSelection.Pool, s_natural);

    static readonly Dictionary<string, ToySet> s_all = new ToySet[]
    {
        new NaturalSet("toy-train", TrainCount, s_natural),
        new NaturalSet("toy-train-catalogue", TrainCount, s_catalogue),
        new NaturalSet("toy-val", 2_000, s_natural),
        new NaturalSet("toy-v2", 2_000, s_recollected),
        new CueConflictSet(),
        new SketchSet(),
        new FactorSet(),
        new RenditionSet(),
        new AdversarialSet(AdversarialPool),
        new HardSet(),
        new SeveralSet(),
        new SweepSet(),
        new NaturalSet("toy-invariance", 400, s_natural with { Occluded = 0 }),
    }.Concat(TransferTasks.All.Select(t => new TransferSet(t))).ToDictionary(s => s.Name, StringComparer.Ordinal);

    /// <summary>The names that <see cref="Open"/> takes.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. s_all.Keys];

    /// <summary>The definition of a set.</summary>
    /// <exception cref="BehaviorException">BHV0501: no such set.</exception>
    internal static ToySet Find(string name) =>
        s_all.TryGetValue(name, out var set) ? set : throw new BehaviorException("BHV0501", Suggest.Unknown("toy set", name, Names));

    /// <summary>Opens a set at a resolution. Nothing is rendered before a picture is asked for.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="resolution">Side of the square pictures in pixels, <see cref="ToyWorld.SmallestResolution"/> to <see cref="ToyWorld.LargestResolution"/>.</param>
    /// <exception cref="BehaviorException">BHV0501: no such set. BHV0502: the resolution is out of range.</exception>
    public static IDataset Open(string name, int resolution = 64)
    {
        var set = Find(name);
        if (resolution is < ToyWorld.SmallestResolution or > ToyWorld.LargestResolution)
            throw new BehaviorException("BHV0502",
                $"Toy set '{name}' cannot be rendered at {resolution:N0} x {resolution:N0} pixels: the resolution must be"
                + $" from {ToyWorld.SmallestResolution} to {ToyWorld.LargestResolution:N0}. The toy zoo's models take 64.");
        return new ToyDataset(set, resolution);
    }

    /// <summary>The first samples of a set that have a factor: the active ones of <c>toy-x</c> and <c>toy-hard</c>, the swept one of <c>toy-pug</c>.</summary>
    /// <param name="dataset">The set.</param>
    /// <param name="factor">The factor's name; null takes every sample.</param>
    /// <param name="count">At most so many, at least 1.</param>
    /// <exception cref="BehaviorException">BHV0520: the set has no such factor, or no sample was asked for.</exception>
    public static IReadOnlyList<int> Having(IDataset dataset, string? factor, int count)
    {
        if (count < 1) throw new BehaviorException("BHV0520", $"{count} pictures of '{dataset.Name}' cannot be shown: ask for 1 to {dataset.Samples.Count:N0}.");
        var factors = dataset.Samples.Select(s => s.Annotations.GetValueOrDefault("factors") ?? s.Annotations.GetValueOrDefault("factor") ?? "").ToList();
        if (factor is null) return [.. Enumerable.Range(0, Math.Min(count, factors.Count))];
        var known = factors.SelectMany(f => f.Split(';', StringSplitOptions.RemoveEmptyEntries)).ToHashSet();
        if (!known.Contains(factor)) throw new BehaviorException("BHV0520", Suggest.Unknown($"factor of '{dataset.Name}'", factor, known));
        return [.. Enumerable.Range(0, factors.Count).Where(i => factors[i].Split(';').Contains(factor)).Take(count)];
    }

    /// <summary>Chooses the pictures of <c>toy-a</c> anew: the content of <c>toy-a.txt</c>, which a change of the natural distribution makes stale.</summary>
    /// <param name="accuracy">The share of the pool on which the reference model is right.</param>
    public static string SelectAdversarial(out double accuracy) => AdversarialSelection.Select(Find("toy-train"), AdversarialPool, out accuracy);
}
