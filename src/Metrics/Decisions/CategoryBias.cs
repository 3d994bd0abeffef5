using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Decisions;

/// <summary>Decisions on the conflict images of one shape category, or of all.</summary>
public sealed class CategoryBias
{
    internal CategoryBias(int conflict, int shape, int texture, double level)
    {
        (ConflictImages, ShapeDecisions, TextureDecisions) = (conflict, shape, texture);
        Bias = shape + texture == 0
            ? Estimate.Undefined(0, "no conflict image was decided for its shape or its texture")
            : Wilson.Proportion(shape, shape + texture, level);
    }

    /// <summary>Images whose shape and texture differ.</summary>
    public int ConflictImages { get; }

    /// <summary>Conflict images decided for their shape.</summary>
    public int ShapeDecisions { get; }

    /// <summary>Conflict images decided for their texture.</summary>
    public int TextureDecisions { get; }

    /// <summary>Conflict images decided for neither.</summary>
    public int OtherDecisions => ConflictImages - ShapeDecisions - TextureDecisions;

    /// <summary>Shape decisions / (shape + texture decisions), with Wilson's interval; n is that sum. Undefined without such a decision.</summary>
    public Estimate Bias { get; }
}
