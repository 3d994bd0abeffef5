using Behavior.Diagnostics;

namespace Behavior.Imaging.Transforms;

/// <summary>
/// What happens to a picture between the decoder and the network, as a value: <c>resize(256,bilinear)|center-crop(224)|normalize(imagenet)</c>.
/// The text is canonical: it parses back, equal transforms have equal texts, and it is part of every cache key. Immutable and thread-safe.
/// </summary>
public sealed partial class Transform : IEquatable<Transform>
{
    /// <summary>Makes a transform of its steps.</summary>
    /// <exception cref="BehaviorException">BHV0210: a normalisation that is not the last step, or more than 64 steps.</exception>
    public Transform(params IEnumerable<TransformStep> steps)
    {
        Steps = [.. steps];
        if (Steps.Count > TransformLimits.MostSteps)
            throw new BehaviorException("BHV0210", $"a transform of {Steps.Count:N0} steps: at most {TransformLimits.MostSteps} are allowed. Usual cause: a text that was joined in a loop.");
        Text = string.Join("|", Steps.Select(s => s.Text));
        if (Steps.SkipLast(1).FirstOrDefault(s => s is NormalizeStep) is { } early)
            throw new BehaviorException("BHV0210", $"transform '{Text}': '{early}' must be the last step, because what follows works on bytes.");
        FixedSize = Steps.Aggregate(((int, int)?)null, (size, step) => step.SizeAfter(size));
        Normalization = (Steps.LastOrDefault() as NormalizeStep)?.Normalization ?? Normalization.None;
    }

    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<TransformStep> Steps { get; }

    /// <summary>The canonical text.</summary>
    public string Text { get; }

    /// <summary>Mean and deviation of the last step; <see cref="Normalization.None"/> when there is no such step.</summary>
    public Normalization Normalization { get; }

    /// <summary>Width and height of every result, or null where they depend on the picture.</summary>
    public (int Width, int Height)? FixedSize { get; }

    /// <summary>Reads a transform: steps separated by <c>|</c>; spaces are allowed, the empty text changes nothing.</summary>
    /// <exception cref="BehaviorException">BHV0210, BHV0211: an unknown step, filter or name (the nearest are offered), or wrong arguments.</exception>
    public static Transform Parse(string text)
    {
        if (text.Length > TransformLimits.MostText)
            throw new BehaviorException("BHV0210", $"a transform of {text.Length:N0} characters, which begins with '{text[..40]}': at most {TransformLimits.MostText:N0} are allowed. "
                + "Usual cause: another file's content.");
        return new(text.Split('|', StringSplitOptions.TrimEntries).Where(s => s.Length > 0 || text.Contains('|')).Select(ParseStep));
    }

    /// <summary>The size that a picture of this size gets.</summary>
    /// <exception cref="BehaviorException">BHV0212, BHV0231: as <see cref="Apply"/>.</exception>
    public (int Width, int Height) OutputSize(int width, int height)
    {
        var plan = TransformPlan.For(this, width, height);
        return (plan.Width, plan.Height);
    }

    /// <inheritdoc/>
    public bool Equals(Transform? other) => other is not null && other.Text == Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Transform);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The canonical text.</summary>
    public override string ToString() => Text;

    static TransformStep ParseStep(string step)
    {
        var open = step.IndexOf('(');
        var keyword = (open < 0 ? step : step[..open]).TrimEnd();
        if (!StepSyntax.All.TryGetValue(keyword, out var syntax))
            throw new BehaviorException("BHV0210", $"transform step '{step}': {Suggest.Unknown("step", keyword, StepSyntax.All.Keys)}");
        if (open < 0 || !step.EndsWith(')')) throw new BehaviorException("BHV0210", $"transform step '{step}': its arguments must stand in parentheses. Usage: {syntax.Usage}.");
        return syntax.Parse(new StepArguments(step, syntax.Usage, step[(open + 1)..^1].Split(',', StringSplitOptions.TrimEntries)));
    }
}
