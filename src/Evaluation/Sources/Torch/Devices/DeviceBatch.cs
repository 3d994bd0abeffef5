using System.Globalization;
using Behavior.Diagnostics;

namespace Behavior.Evaluation.Sources.Torch.Devices;

/// <summary>
/// How many pictures of a size a network takes at once on a device: found once, remembered, and halved where they do not fit after all. Remembered,
/// because another number is another order of additions on a GPU.
/// </summary>
/// <param name="what">What determines it beside the pictures: device, libtorch, weights, number format.</param>
/// <param name="memory">Where it is remembered; null for nowhere.</param>
sealed class DeviceBatch(IReadOnlyList<string> what, BatchMemory? memory)
{
    readonly Dictionary<(int Width, int Height), int> _known = [];

    /// <summary>The number for pictures of a size.</summary>
    /// <param name="width">Their width.</param>
    /// <param name="height">Their height.</param>
    /// <param name="fits">Whether a number goes through the network.</param>
    /// <returns>At least 1; 0 where not one picture fits.</returns>
    public int Of(int width, int height, Func<int, bool> fits)
    {
        if (_known.TryGetValue((width, height), out var known)) return known;
        var most = LargestBatch.Most(width, height);
        if (memory?.Find(Key(width, height)) is { } remembered) return _known[(width, height)] = Math.Min(remembered, most);
        var found = LargestBatch.Find(most, fits);
        if (found > 0) Keep(width, height, found);
        return found;
    }

    /// <summary>Halves a number that <see cref="Of"/> has given and that did not fit.</summary>
    /// <returns>Whether there is a smaller one.</returns>
    public bool Halve(int width, int height)
    {
        var half = LargestBatch.Half(_known.GetValueOrDefault((width, height)));
        if (half > 0) Keep(width, height, half);
        return half > 0;
    }

    void Keep(int width, int height, int batch)
    {
        _known[(width, height)] = batch;
        memory?.Keep(Key(width, height), batch);
    }

    string Key(int width, int height) => TextHash.OfParts(["device-batch/1", .. what, string.Create(CultureInfo.InvariantCulture, $"{width}x{height}")]);
}
