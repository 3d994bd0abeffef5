using Behavior.Evaluation;

namespace Behavior.Measures;

/// <summary>Which samples carry which of the annotated factors.</summary>
/// <param name="Names">ImageNet-X's names, those of the benchmark that occur, sorted.</param>
/// <param name="OfSample">For each sample the positions of its factors in <paramref name="Names"/>.</param>
public sealed record FactorTable(IReadOnlyList<string> Names, IReadOnlyList<int[]> OfSample)
{
    /// <summary>Row-major [samples, factors].</summary>
    public bool[] Matrix
    {
        get
        {
            var matrix = new bool[OfSample.Count * Names.Count];
            for (var i = 0; i < OfSample.Count; i++)
                foreach (var f in OfSample[i]) matrix[i * Names.Count + f] = true;
            return matrix;
        }
    }

    /// <summary>The factors that the samples of predictions are annotated with.</summary>
    public static FactorTable Of(Predictions predictions)
    {
        var lists = predictions.Samples.Select(s => AnnotationNames.List(predictions.Need(s, AnnotationNames.Factors))).ToList();
        string[] names = [.. lists.SelectMany(l => l).Distinct().Order(StringComparer.Ordinal)];
        return new(names, [.. lists.Select(l => l.Select(f => Array.IndexOf(names, f)).ToArray())]);
    }
}
