namespace Behavior.Imaging.Transforms;

/// <summary>To a tensor: ToTensor and Normalize. Only the last step of a transform can be one.</summary>
/// <param name="Normalization">Mean and standard deviation.</param>
public sealed record NormalizeStep(Normalization Normalization) : TransformStep, IParsedStep
{
    static string IParsedStep.Keyword => "normalize";

    static string IParsedStep.Usage => "normalize(imagenet), normalize(clip), normalize(half), normalize(none), or normalize(r/g/b,r/g/b) with means and deviations";

    /// <inheritdoc/>
    public override string Text => $"normalize({Normalization.Name})";

    static TransformStep IParsedStep.Parse(StepArguments arguments)
    {
        arguments.Expect(1, 2);
        return new NormalizeStep(arguments.Count == 1 ? Normalization.Named(arguments[0]) : Normalization.Of(arguments.Triple(0), arguments.Triple(1)));
    }

    internal override void AddTo(TransformPlan plan) { }
}
