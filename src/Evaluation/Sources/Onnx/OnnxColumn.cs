using Behavior.Diagnostics;
using Behavior.Manifests.Items;
using Behavior.ModelZoo.Onnx;

namespace Behavior.Evaluation.Sources.Onnx;

/// <summary>One column of a batch, filled part by part.</summary>
sealed class OnnxColumn(string name, string value, int samples)
{
    /// <summary>The value of the network that it is made of.</summary>
    public string Value => value;

    /// <summary>The answers or features that it holds; null for a layer.</summary>
    public OnnxOutput? Row { get; init; }

    /// <summary>The layer that it holds; null for answers and features.</summary>
    public OnnxLayer? Layer { get; init; }

    /// <summary>What it is.</summary>
    public OutputColumn Column => new(Layer is null ? name : LayerName(name), Values.Length / samples, Layer?.Kind);

    /// <summary>Its numbers, row-major [samples, width].</summary>
    public float[] Values { get; private set; } = [];

    /// <summary>Puts a part into its place; what the network answered to pictures that only filled it up is dropped.</summary>
    /// <exception cref="BehaviorException">BHV0105: a number is not finite. BHV0125: there is no row a picture.</exception>
    public void Put(OnnxRows rows, int given, int first, int count, CheckpointItem item, PictureBatch batch)
    {
        if (Row is { IsProbability: true }) LogProbabilities.Take(rows, item.Weights, value);
        var (numbers, width) = Row is { } row ? (rows.Matrix(given, row.Width), row.Width)
            : rows.Means(given, Layer!.ChannelsLast) is var (means, channels) ? (means, channels) : (null, 0);
        if (numbers is null) throw OfShape(rows, given, item);
        if (Values.Length == 0) Values = new float[samples * width];
        if (Values.Length != samples * width) throw OfShape(rows, given, item);
        var kept = numbers.AsSpan(0, count * width);
        for (var i = 0; i < kept.Length; i++)
            if (!float.IsFinite(kept[i])) throw NotFinite(kept[i], i % width, batch.Samples[first + i / width].Id, item);
        kept.CopyTo(Values.AsSpan(first * width));
    }

    /// <summary>A layer's name has no colon: columns of other kinds have one.</summary>
    static string LayerName(string name) => name.Replace(':', '.');

    BehaviorException OfShape(OnnxRows rows, int given, CheckpointItem item) => new("BHV0125",
        $"Checkpoint '{item.Name}', '{item.Weights}', gives '{value}' as [{string.Join(", ", rows.Dims)}] for {given} pictures. Expected "
            + $"{(Row is { } row ? $"{row.Width} numbers" : "channels")} for each picture, "
            + "its number first. Usual cause: a shape that was fixed when the network was exported. Export it with a free batch size, or name another value on the item.");

    BehaviorException NotFinite(float number, int at, string sample, CheckpointItem item) => new("BHV0105",
        $"Checkpoint '{item.Name}', '{item.Weights}', answers {number} in '{value}', number {at}, for sample '{sample}'. Outputs must be finite. Usual causes: weights with NaN, overflow in "
            + "half precision, a wrong normalisation.");
}
