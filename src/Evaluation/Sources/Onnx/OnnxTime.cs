using System.Diagnostics;
using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Manifests.Items;
using Behavior.ModelZoo.Onnx;

namespace Behavior.Evaluation.Sources.Onnx;

/// <summary>Counts and times an ONNX network.</summary>
static class OnnxTime
{
    const int Repeats = 5, Batch = 8;

    /// <summary>Measures one checkpoint: counts of the graph, and the best of five batches of eight black pictures up to its features.</summary>
    /// <exception cref="AbsentException">BHV0406: the multiply-adds cannot be counted.</exception>
    public static ModelCost Cost(CheckpointItem item, OnnxFile file)
    {
        var network = OnnxSource.Network(file, item);
        var cost = network.Cost;
        if (cost.Uncounted > 0)
            throw new AbsentException("BHV0406", $"Checkpoint '{item.Name}' does not say what it costs: the multiply-adds of {cost.Uncounted} operations in '{item.Weights}' cannot be "
                + "counted, because "
                + "their shapes do not follow from the file. Export it with fixed sides, or after its shapes were simplified.");
        return new(cost.Parameters, cost.MultiplyAdds, Time(item, file, network));
    }

    static double Time(CheckpointItem item, OnnxFile file, OnnxNetwork network)
    {
        var value = network.Features?.Name ?? network.Answers.Name;
        using var session = OnnxSession.Open(item, file, [value], "");
        var (pictures, part) = (new OnnxPictures(item, network.Input), network.Input.Batch ?? Batch);
        using var batch = new PictureBatch(0, new Sample[part], (network.Width, network.Height), new float[part * 3 * network.Width * network.Height]);
        var best = double.MaxValue;
        for (var i = 0; i < Repeats; i++)
        {
            var watch = Stopwatch.StartNew();
            for (var done = 0; done < Batch; done += part)
            {
                using var given = pictures.Of(batch, 0, part);
                session.Run(network.Input.Name, given, [value]).Dispose();
            }
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds / ((Batch + part - 1) / part * part));
        }
        return best;
    }
}
