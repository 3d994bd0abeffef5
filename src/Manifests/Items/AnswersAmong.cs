namespace Behavior.Manifests.Items;

/// <summary>Among which classes an answer is looked for, where a benchmark has a part of a model's classes.</summary>
public static class AnswersAmong
{
    /// <summary>Those of the benchmark alone: the others are masked before arg-max and softmax (ImageNet-A, -R).</summary>
    public const string Own = "own";

    /// <summary>Every class of the model: an answer outside of the benchmark's classes is wrong (ImageNet-V2's numbered folders).</summary>
    public const string All = "all";
}
