using Behavior.Diagnostics;

namespace Behavior.Imaging.Corruptions;

/// <summary>
/// One of the 19 common corruptions of ImageNet-C (Hendrycks and Dietterich 2019; code hendrycks/robustness). A new one is one new file: a class that
/// derives from this with a parameterless constructor, and a row in <c>Data/parameters.json</c>; it is found by itself. Thread-safe.
/// </summary>
public abstract class Corruption
{
    /// <summary>The largest side that is corrupted. Time grows with its cube for some, and the scratch memory is up to 60 bytes a pixel.</summary>
    public const int MostSide = 1024;

    /// <summary>The published name, for example <c>gaussian_noise</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The group in ImageNet-C's table: noise, blur, weather, digital, or extra for the four validation corruptions.</summary>
    public abstract CorruptionGroup Group { get; }

    /// <summary>Whether the result depends on random numbers.</summary>
    public abstract bool IsRandom { get; }

    /// <summary>The smallest side for which the published formula is defined.</summary>
    internal virtual int LeastSide => 1;

    /// <summary>Corrupts a picture.</summary>
    /// <param name="image">A square picture; it is not changed. Its side chooses the parameters: from 128 ImageNet-C's, from 48 TinyImageNet-C's, below CIFAR-C's.</param>
    /// <param name="severity">1 to 5.</param>
    /// <param name="random">The random part, usually <see cref="SeededRandom.For"/>.</param>
    /// <param name="scratch">The calling thread's buffers; null to make some.</param>
    /// <exception cref="BehaviorException">BHV0231: not square, too small or too large, or no such severity.</exception>
    public RgbImage Apply(RgbImage image, int severity, ICorruptionRandom random, CorruptionScratch? scratch = null)
    {
        Check(image.Width, image.Height, severity);
        var result = new RgbImage(image.Width, image.Height);
        Apply(image.Pixels, image.Width, image.Height, severity, random, result.Pixels, scratch ?? new());
        return result;
    }

    internal void Apply(ReadOnlySpan<byte> source, int width, int height, int severity, ICorruptionRandom random, Span<byte> target, CorruptionScratch scratch)
    {
        Check(width, height, severity);
        Run(new(source, target, width, CorruptionParameters.For(Name, width, severity), random, scratch));
    }

    /// <summary>Refuses what the corruption is not defined for.</summary>
    internal void Check(int width, int height, int severity)
    {
        if (width != height)
            throw new BehaviorException("BHV0231", $"corruption {Name} is defined for square pictures, this one is {width} x {height}. Put center-crop(...) or an exact resize before corrupt(...).");
        if (width < LeastSide || width > MostSide)
            throw new BehaviorException("BHV0231", $"corruption {Name} takes pictures of {LeastSide} to {MostSide:N0} pixels a side, this one has {width:N0}. "
                + "Put center-crop(...) or an exact resize before corrupt(...).");
        if (severity is < 1 or > 5) throw new BehaviorException("BHV0231", $"corruption {Name} has severities 1 to 5, not {severity}.");
    }

    internal abstract void Run(in CorruptionTask task);
}
