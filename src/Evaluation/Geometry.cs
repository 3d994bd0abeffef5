using Behavior.Imaging.Transforms;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation;

/// <summary>How a benchmark's pictures are cut: as its authors cut them where its item says so, else as the checkpoint was trained.</summary>
public static class Geometry
{
    /// <summary>
    /// A checkpoint's preprocessing for a benchmark: the benchmark's resize and crop and the checkpoint's normalisation, where both make pictures of one size; else the checkpoint's own.
    /// </summary>
    /// <param name="preprocess">The checkpoint's own.</param>
    /// <param name="benchmark">The benchmark.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0210: the benchmark's steps cannot be read.</exception>
    public static Transform Of(Transform preprocess, BenchmarkItem benchmark)
    {
        if (benchmark.Geometry.Length == 0) return preprocess;
        var cut = new Transform([.. Transform.Parse(benchmark.Geometry).Steps.Where(s => s is not NormalizeStep), .. preprocess.Steps.OfType<NormalizeStep>()]);
        return cut.FixedSize == preprocess.FixedSize ? cut : preprocess;
    }
}
