using Behavior.Diagnostics;
using Behavior.Imaging.Decoding;

namespace Behavior.Imaging.Transforms;

/// <summary>
/// What a transform may ask for, counted before anything is done. Every bound is far above what networks see: 2048 x 2048 pixels, or as many as the picture has itself.
/// </summary>
/// <param name="transform">The transform's text, for messages.</param>
/// <param name="width">The picture's width.</param>
/// <param name="height">The picture's height.</param>
sealed class TransformLimits(string transform, int width, int height)
{
    /// <summary>Characters of a transform's text.</summary>
    public const int MostText = 4096;

    /// <summary>Steps of a transform.</summary>
    public const int MostSteps = 64;

    /// <summary>Pixels of a result, at any step, from a picture that has fewer.</summary>
    public const long MostPixels = PixelDensity.Free;

    /// <summary>Samples of a side that a resize aims at; a crop behind it may keep few of them.</summary>
    public const int MostSide = 1 << 24;

    /// <summary>Weights of a resize along one axis: 12 bytes each at most. A picture of 65,535 pixels a side has 0.4 million at most.</summary>
    public const long MostWeights = 1 << 21;

    /// <summary>Largest results that all steps together may make; a corrupted pixel counts as eight.</summary>
    const int MostWork = 8, CorruptedPixel = 8;

    readonly long _pixels = Math.Max(MostPixels, (long)width * height);
    long _work;

    /// <summary>Counts a result of this size.</summary>
    /// <exception cref="BehaviorException">BHV0212: it is too large, empty, or the last of too many.</exception>
    public void Result(string step, long width, long height)
    {
        if (width < 1 || height < 1) throw Refusal($"{step} leaves {width:N0} x {height:N0} pixels, and at least one is needed",
            "a factor that is too small, or a step that was made without Parse");
        if (width > _pixels || height > _pixels || width * height > _pixels)
            throw Refusal($"{step} gives {width:N0} x {height:N0} pixels, more than the {_pixels:N0} that are allowed ({MostPixels:N0}, or as many as the picture has)",
                "a size that was meant for another step, or a picture that is many times longer than wide; put a center-crop behind the resize");
        Work(step, width * height);
    }

    /// <summary>Counts the corruption of a picture of this size.</summary>
    public void Corruption(string step, long width, long height) => Work(step, width * height * (CorruptedPixel - 1));

    /// <summary>The side that a resize aims at.</summary>
    public void Side(string step, long side)
    {
        if (side is < 1 or > MostSide)
            throw Refusal($"{step} gives a side of {side:N0} pixels, and 1 to {MostSide:N0} are allowed", "a factor that is too small or too large, or a picture that is many times longer than wide");
    }

    /// <summary>The weights of a resize along one axis.</summary>
    public void Weights(string step, long weights)
    {
        if (weights > MostWeights)
            throw Refusal($"{step} needs {weights:N0} weights for one axis, more than the {MostWeights:N0} that are allowed", "a picture that is many times longer than wide; crop it first");
    }

    void Work(string step, long pixels)
    {
        if ((_work += pixels) > MostWork * _pixels)
            throw Refusal($"the steps up to {step} make {_work:N0} pixels together (a corrupted one counts as {CorruptedPixel}), more than the {MostWork * _pixels:N0} that are allowed",
                "too many large steps one after the other");
    }

    BehaviorException Refusal(string found, string cause) =>
        new("BHV0212", $"transform '{transform}' on a picture of {width:N0} x {height:N0} pixels: {found}. Nothing was allocated. Usual cause: {cause}.");
}
