using System.Globalization;

namespace Behavior.Toybox.Sets.Reference;

/// <summary>Which pictures of the pool <c>toy-a</c> holds: those of each category on which the reference model errs worst.</summary>
static class AdversarialSelection
{
    /// <summary>Pictures a category.</summary>
    public const int Each = 32;

    /// <summary>How many natural pictures they are chosen from.</summary>
    public const int Pool = 14_400;

    static readonly Lazy<int[]> s_chosen = new(() => Parse(Text()));

    /// <summary>The list in the assembly: for each rank one index of each category in turn.</summary>
    public static IReadOnlyList<int> Embedded => s_chosen.Value;

    /// <summary>Chooses anew: renders some 18,000 small pictures. The result is the content of <c>toy-a.txt</c>, one line a category.</summary>
    public static string Select(ToySet train, ToySet pool, out double accuracy)
    {
        var model = ReferenceModel.Fit(train);
        var features = ReferenceModel.Look(pool, Pool);
        var errors = Enumerable.Range(0, Pool).Select(i => model.Error(features.AsSpan(i * CoarseFeatures.Count, CoarseFeatures.Count), pool.Label(i))).ToArray();
        accuracy = errors.Count(e => e <= 0) / (double)Pool;
        var lines = Enumerable.Range(0, ToyCategories.Count).Select(label => string.Join(' ', Enumerable.Range(0, Pool)
            .Where(i => pool.Label(i) == label && errors[i] > 0).OrderByDescending(i => errors[i]).ThenBy(i => i).Take(Each).Order())).ToList();
        if (lines.Any(l => l.Count(c => c == ' ') < Each - 1))
            throw new InvalidOperationException($"The reference model errs on fewer than {Each} pictures of a category: enlarge {nameof(Pool)}.");
        return string.Join('\n', lines) + "\n";
    }

    static string Text()
    {
        using var stream = typeof(AdversarialSelection).Assembly.GetManifestResourceStream("Sets/toy-a.txt")
            ?? throw new InvalidOperationException("Sets/toy-a.txt is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    static int[] Parse(string text)
    {
        var rows = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        return [.. Enumerable.Range(0, Each).SelectMany(rank => rows.Select(row => row[rank]))];
    }
}
