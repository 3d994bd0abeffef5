using System.Globalization;
using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Toybox.Sets;

namespace Behavior.Toybox;

/// <summary>Opens <c>Kind="toy"</c>: a set of the embedded world by its own name, rendered at <c>Resolution</c> pixels (64 unless given).</summary>
public sealed class ToyReader : IDatasetReader
{
    /// <inheritdoc/>
    public string Kind => "toy";

    /// <inheritdoc/>
    public void Check(DatasetSource source) => Open(source).Dispose(); // nothing is rendered

    /// <inheritdoc/>
    public IDataset Open(DatasetSource source) => ToySets.Open(source.Name, Resolution(source));

    static int Resolution(DatasetSource source)
    {
        if (!source.Options.TryGetValue("Resolution", out var text)) return 64;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels)
            ? pixels
            : throw new BehaviorException("BHV0502", $"Resolution=\"{text}\" of toy set '{source.Name}' is not a whole number of pixels, for example 64.");
    }
}
