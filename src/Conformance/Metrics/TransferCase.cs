using Behavior.Conformance.Cases;
using Behavior.Metrics;

namespace Behavior.Conformance.Metrics;

/// <summary>Features, labels and row ranges of a transfer golden.</summary>
sealed class TransferCase
{
    public TransferCase(GoldenValue input, GoldenFile golden)
    {
        Input = input;
        Standardise = input.At("standardise").GetBoolean();
        if (input.TryGetProperty("features", out var features))
        {
            var all = new Features(golden.Floats(features), features.Width());
            Labels = golden.Ints(input.At("labels"));
            (All, Train, Test) = (all, Part(all, "train"), Part(all, "test"));
            (TrainLabels, TestLabels) = (Labels[Rows("train")], Labels[Rows("test")]);
        }
        else
        {
            (Train, Test) = (InPlace("train"), InPlace("test"));
            (All, Labels, TrainLabels, TestLabels) = (Train, [], input.Ints("train_labels"), input.Ints("test_labels"));
        }
    }

    public GoldenValue Input { get; }

    public bool Standardise { get; }

    public Features All { get; }

    public int[] Labels { get; }

    public Features Train { get; }

    public int[] TrainLabels { get; }

    public Features Test { get; }

    public int[] TestLabels { get; }

    public Range Rows(string split) => Bound(split, 0)..Bound(split, 1);

    int Bound(string split, int end) => Input.At(split)[end].GetCount(0, GoldenLimits.Samples);

    /// <summary>Predictions outside the rows that the golden calls close; then the count of right ones, within their number.</summary>
    public static void Predictions(Expected e, int[] ours, int[] labels)
    {
        int[] close = e.Has("close_calls") ? e.Json.Ints("close_calls") : [];
        var reference = e.Taken("predictions").EnumerateArray().Select(v => v.GetInt32()).ToArray();
        var differing = Enumerable.Range(0, reference.Length).Count(i => reference[i] != ours[i] && !close.Contains(i));
        e.Add("predictions", $"{reference.Length} predictions", $"{differing} differ outside {close.Length} close calls", differing, 0);
        e.Ignore("close_calls", "smallest_margin");
        var right = Enumerable.Range(0, ours.Length).Count(i => ours[i] == labels[i]);
        e.CountWithin("test_correct", right, close.Length);
        if (e.Has("test_accuracy")) e.Number("test_accuracy", (double)right / ours.Length, close.Length / (double)ours.Length + 1e-15);
    }

    Features Part(Features all, string split) => all.Slice(Rows(split).Start.Value, Rows(split).End.Value);

    Features InPlace(string key)
    {
        var rows = Input.At(key).EnumerateArray().Select(r => r.EnumerateArray().Select(v => v.GetSingle()).ToArray()).ToArray();
        return new(rows.SelectMany(r => r).ToArray(), rows[0].Length);
    }
}
