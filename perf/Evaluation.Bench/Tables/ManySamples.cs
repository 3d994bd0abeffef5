using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Imaging.Pipeline;

namespace Behavior.Evaluation.Bench.Tables;

/// <summary>Samples of ImageNet's validation set by name, without pictures, and logits that a formula makes.</summary>
sealed class ManySamples(int count) : IDataset
{
    public const int ClassCount = 1_000;

    const int Seed = 20231115;

    public string Name => "val";

    public LabelSpace LabelSpace { get; } = LabelSpace.OfIds("", ImageNetIds.All);

    public IReadOnlyList<Sample> Samples { get; } = [.. Enumerable.Range(0, count).Select(i => new Sample($"{ImageNetIds.All[i % ClassCount]}/ILSVRC2012_val_{i + 1:00000000}.JPEG", i % ClassCount))];

    public string Fingerprint => "";

    public ImageInput Input(int index) => throw new NotSupportedException();

    public void Dispose() { }

    /// <summary>What a network would answer: normal numbers with all the digits of a float.</summary>
    public Predictions Answers()
    {
        var (random, logits) = (new Random(Seed), new float[Samples.Count * ClassCount]);
        for (var i = 0; i < logits.Length; i++) logits[i] = Normal(random);
        return new("mine", Name, Samples, [.. Samples.Select(s => s.Label)], LabelSpace, AnswerTable.OfScores(logits, ClassCount), new("", "", "", "", "", ""));
    }

    static float Normal(Random random) => (float)(2 * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
}
