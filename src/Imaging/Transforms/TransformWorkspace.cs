using Behavior.Imaging.Decoding;

namespace Behavior.Imaging.Transforms;

/// <summary>
/// The buffers and prepared plans of one thread, kept from picture to picture so that a loop makes no garbage. Not thread-safe:
/// one workspace a thread.
/// </summary>
public sealed class TransformWorkspace : IDisposable
{
    // A plan of a resize to 224 holds about 20 KB; a dataset of photographs has a few hundred sizes.
    const int PlansAtMost = 256;

    // 0.8 MB. Plans of pictures of extreme shapes are larger; they are made anew.
    const int WeightsAtMost = 1 << 16;
    readonly Dictionary<(Transform, int, int), TransformPlan> _plans = [];
    readonly List<(Transform, int, int)> _keys = [];
    int _evictions;

    internal DecodeBuffer Decoded { get; } = new();

    internal PixelFrame Between { get; } = new();

    internal Corruptions.CorruptionScratch Corruptions { get; } = new();

    internal PixelFrame Front { get; private set; } = new();

    internal PixelFrame Back { get; private set; } = new();

    /// <summary>Frees the decoder's native memory.</summary>
    public void Dispose() => Decoded.Dispose();

    /// <summary>Decodes into the workspace and nothing else: the floor of every transform, for measurements.</summary>
    /// <returns>Width and height.</returns>
    public (int Width, int Height) DecodeOnly(ReadOnlyMemory<byte> bytes, string id = "")
    {
        try
        {
            var decoded = Decoded.Decode(bytes, id);
            return (decoded.Width, decoded.Height);
        }
        finally { Decoded.Release(); }
    }

    /// <summary>Frees the decoded picture, and buffers that are too large to be kept.</summary>
    internal void Release()
    {
        Decoded.Release();
        Between.Trim();
        Front.Trim();
        Back.Trim();
    }

    internal TransformPlan PlanFor(Transform transform, int width, int height)
    {
        var key = (transform, width, height);
        if (_plans.TryGetValue(key, out var plan)) return plan;
        plan = TransformPlan.For(transform, width, height);
        if (plan.Weights > WeightsAtMost) return plan;
        if (_keys.Count < PlansAtMost) _keys.Add(key);
        else
        {
            // Any other place each time: the oldest would be the worst choice for a dataset that is run through again and again.
            var place = (int)((uint)++_evictions * 2654435761 % PlansAtMost);
            _plans.Remove(_keys[place]);
            _keys[place] = key;
        }
        return _plans[key] = plan;
    }

    /// <summary>Runs a plan; the result is the source itself when there is nothing to do.</summary>
    internal RgbView Run(TransformPlan plan, RgbView source, string id)
    {
        foreach (var pass in plan.Passes)
        {
            pass.Run(source, Front, this, id);
            source = Front.View;
            (Front, Back) = (Back, Front);
        }
        return source;
    }
}
