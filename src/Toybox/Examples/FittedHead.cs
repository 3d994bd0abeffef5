using Behavior.Metrics;
using Behavior.Metrics.Transfer;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Formats;
using Behavior.Toybox.Files;
using Behavior.Toybox.Sets;
using Behavior.Toybox.Training;
using static TorchSharp.torch;

namespace Behavior.Toybox.Examples;

/// <summary>A classifier for other classes on top of a network that stays as it is.</summary>
/// <param name="Weights">Row-major [classes, columns].</param>
/// <param name="Biases">One a class.</param>
sealed record FittedHead(float[] Weights, float[] Biases)
{
    /// <summary>scikit-learn's default.</summary>
    const double C = 1;
    const int Batch = 60;

    /// <summary>Logistic regression on features.</summary>
    /// <param name="features">One row a picture.</param>
    /// <param name="labels">The output of each; every output comes.</param>
    public static FittedHead On(Features features, ReadOnlySpan<int> labels)
    {
        var probe = LinearProbe.Fit(features, labels, C);
        var row = new float[features.Columns];
        var biases = probe.Logits(row);
        var weights = new float[biases.Length * row.Length];
        for (var column = 0; column < row.Length; column++) // standardisation and regression together are one linear map: its columns are the answers to unit vectors
        {
            row[column] = 1;
            var answers = probe.Logits(row);
            for (var c = 0; c < answers.Length; c++) weights[c * row.Length + column] = (float)(answers[c] - biases[c]);
            row[column] = 0;
        }
        return new(weights, [.. biases.Select(b => (float)b)]);
    }

    /// <summary>What enters the classifier, for the first pictures of a set.</summary>
    public static Features Features(VisionModel network, ToyDataset set, int count)
    {
        var batches = Enumerable.Range(0, count).Chunk(Batch).Select(indices => Pooled(network, set, indices)).ToList();
        return new(batches.SelectMany(b => b).ToArray(), batches[0].Length / Math.Min(Batch, count));
    }

    static float[] Pooled(VisionModel network, ToyDataset set, int[] indices)
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var side = network.InputSize;
        var values = 3 * side * side;
        var pixels = new float[indices.Length * values];
        for (var i = 0; i < indices.Length; i++) Normalisation.Apply(set.Load(indices[i]).Pixels, pixels.AsSpan(i * values, values));
        return network.Pooled(tensor(pixels, [indices.Length, 3, side, side])).data<float>().ToArray();
    }

    /// <summary>Writes the network with this classifier, in half precision.</summary>
    /// <returns>The file.</returns>
    public string Write(string path, VisionModel network)
    {
        using var scope = NewDisposeScope();
        var tensors = network.state_dict();
        tensors["head.fc.weight"] = tensor(Weights, [Biases.Length, Weights.Length / Biases.Length]);
        tensors["head.fc.bias"] = tensor(Biases);
        try { SafetensorsWriter.Write(path, tensors.Select(t => KeyValuePair.Create(t.Key, t.Value.detach().to(ScalarType.Float16)))); }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException) { throw ToyFile.Unwritten(path, failure); }
        return path;
    }
}
