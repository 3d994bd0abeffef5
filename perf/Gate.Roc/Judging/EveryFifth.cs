using Behavior.Baselines;
using Behavior.Comparison;
using Behavior.Metrics;

namespace Behavior.Gate.Roc;

/// <summary>A side of which only every fifth answer on the photographs is known, in the order of the hashes of samples' ids, which is one of chance.</summary>
sealed class EveryFifth(IAnswerSide whole) : IAnswerSide
{
    const int Of = 5;

    public string Description => whole.Description;

    public string Weights => whole.Weights;

    public IReadOnlyList<Answers>? Answers(BaselineRow row, ComparedMetric metric) => whole.Answers(row, metric) is { } all ? row.Dataset == World.Photographs ? [.. all.Select(Part)] : all : null;

    public Estimate? Value(BaselineRow row) => whole.Value(row);

    static Answers Part(Answers all) => Baselines.Answers.Read(all.View, all.Classes, all.Origin, [.. Fifth(all.Samples)], [.. Fifth(all.Top1)], all.Confidences is { } c ? [.. Fifth(c)] : null);

    static IEnumerable<T> Fifth<T>(IReadOnlyList<T> all) => Enumerable.Range(0, all.Count / Of).Select(i => all[i * Of]);
}
