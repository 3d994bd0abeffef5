using Behavior.Manifests.Items;

namespace Behavior.Snapshots;

/// <summary>
/// How far figures of another number format or device may lie from the pinned ones, which are float32's on a CPU. Declared here and nowhere
/// else; docs/precision.md says what was measured, and on what. A slack comes on top of <see cref="Jitter"/>.
/// </summary>
public static class Reference
{
    /// <summary>
    /// By number format: the share of samples whose answer may tip, and what that does to each kind of figure. bfloat16's share and fit are twice the largest
    /// that was measured, its similarity five times; float16's are assumptions.
    /// </summary>
    static readonly Dictionary<string, Slack> s_precisions = new()
    {
        [Precisions.Float32] = new(Share: 0, Fit: 0, Ratio: 0, Similarity: 0),
        [Precisions.BFloat16] = new(Share: 0.01, Fit: 0.13, Ratio: 0.1, Similarity: 0.005),
        [Precisions.Float16] = new(Share: 0.004, Fit: 0.07, Ratio: 0.02, Similarity: 0.004),
    };

    /// <summary>What a device may do; of number format and device the larger counts. The GPU's is an assumption: none was at hand to measure on.</summary>
    static readonly Dictionary<string, Slack> s_devices = new()
    {
        [Precisions.Cpu] = new(Share: 0, Fit: 0, Ratio: 0, Similarity: 0),
        [Precisions.Cuda] = new(Share: 0.002, Fit: 0.002, Ratio: 0.01, Similarity: 0.002),
    };

    /// <summary>How much further than its jitter a figure may move.</summary>
    /// <param name="kind">What the figure is.</param>
    /// <param name="n">Samples behind it.</param>
    /// <param name="inputs">What it was measured with.</param>
    public static double SlackOf(FigureKind kind, int n, SnapshotInputs inputs)
    {
        var all = inputs.All.Select(i => i.Kind switch
        {
            InputKind.Precision => s_precisions.GetValueOrDefault(i.Value),
            InputKind.Device => s_devices.GetValueOrDefault(i.Value),
            _ => null,
        }).OfType<Slack>().ToList();
        double Largest(Func<Slack, double> of) => all.Select(of).DefaultIfEmpty(0).Max();
        return kind switch
        {
            FigureKind.Rate => Largest(s => s.Share),
            FigureKind.Fit => Largest(s => s.Fit),
            FigureKind.Count => Math.Ceiling(Largest(s => s.Share) * n),
            FigureKind.Probability => Largest(s => s.Share) > 0 ? 1 : 0,
            FigureKind.Ratio => Largest(s => s.Ratio),
            FigureKind.Similarity => Largest(s => s.Similarity),
            _ => 0,
        };
    }

    /// <summary>What one number format or device may do.</summary>
    sealed record Slack(double Share, double Fit, double Ratio, double Similarity);
}
