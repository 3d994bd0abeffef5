namespace Behavior.Imaging.Transforms;

/// <summary>
/// One step of a transform: a value with a canonical text form. A new step is one new file: a record that derives from this and
/// implements <see cref="IParsedStep"/>; it is found by itself.
/// </summary>
public abstract record TransformStep
{
    /// <summary>The canonical text, for example <c>resize(256,bilinear)</c>; it parses back to an equal step.</summary>
    public abstract string Text { get; }

    /// <summary>The size of the result where it does not depend on the picture, else null.</summary>
    /// <param name="before">The size before the step, where it is known.</param>
    internal virtual (int Width, int Height)? SizeAfter((int Width, int Height)? before) => before;

    /// <summary>Adds what the step does to a picture of the plan's current size.</summary>
    internal abstract void AddTo(TransformPlan plan);

    /// <inheritdoc/>
    public sealed override string ToString() => Text;
}
