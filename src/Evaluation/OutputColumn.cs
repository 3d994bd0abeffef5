using Behavior.ModelZoo;
using Behavior.ModelZoo.Layers;

namespace Behavior.Evaluation;

/// <summary>One matrix [samples, width] that grows batch by batch: scores, features, or one layer's activations.</summary>
/// <param name="Name"><see cref="Scores"/>, <see cref="Answers"/>, <see cref="Confidences"/>, <see cref="Features"/>, or a layer's name.</param>
/// <param name="Width">Values a sample.</param>
/// <param name="Kind">The layer's kind; null for everything else.</param>
public sealed record OutputColumn(string Name, int Width, ActivationKind? Kind = null)
{
    /// <summary>The column of class scores. No layer bears this name, for a layer's has no colon.</summary>
    public const string Scores = "output:logits";

    /// <summary>The column of answered classes, of a source that gives no scores; -1 for none of the benchmark's.</summary>
    public const string Answers = "output:answers";

    /// <summary>The column of confidences, of a source that gives no scores.</summary>
    public const string Confidences = "output:confidences";

    /// <summary>The column of pooled features.</summary>
    public const string Features = "output:features";
}
