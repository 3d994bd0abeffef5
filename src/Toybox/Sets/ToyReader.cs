using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;
using Behavior.Toybox.Sets;

namespace Behavior.Toybox.Sets;

/// <summary>Opens <c>Kind="toy"</c>: a set of the embedded world by its own name, rendered at <c>Resolution</c> pixels (64 unless given).</summary>
public sealed class ToyReader : IDatasetReader
{
    static readonly ItemKey s_resolution = new("Resolution", ItemKeyType.WholeNumber,
        $"Side of the rendered pictures in pixels, {ToyWorld.SmallestResolution} to {ToyWorld.LargestResolution}; 64 unless said.");

    /// <inheritdoc/>
    public string Kind => "toy";

    /// <inheritdoc/>
    public IReadOnlyList<ItemKey> Keys { get; } = [s_resolution];

    /// <inheritdoc/>
    public void Check(DatasetSource source) => Open(source).Dispose(); // nothing is rendered

    /// <inheritdoc/>
    public IDataset Open(DatasetSource source) => ToySets.Open(source.Name, Resolution(source));

    static int Resolution(DatasetSource source) => s_resolution.Problem(source.Options) is { } problem
        ? throw new BehaviorException("BHV0502", $"Benchmark '{source.Name}': {problem}")
        : s_resolution.Number(source.Options) ?? 64;
}
