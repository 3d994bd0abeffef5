using Behavior.ModelZoo;

namespace Behavior.Storage;

/// <summary>One matrix [samples, width] that grows batch by batch: logits, features, or one layer's activations.</summary>
/// <param name="Name"><see cref="Logits"/>, <see cref="Features"/>, or a layer's name.</param>
/// <param name="Width">Values a sample.</param>
/// <param name="Kind">The layer's kind; null for logits and features.</param>
public sealed record OutputColumn(string Name, int Width, ActivationKind? Kind = null)
{
    /// <summary>The column of class scores. No layer bears this name, for a layer's has no colon.</summary>
    public const string Logits = "output:logits";

    /// <summary>The column of pooled features.</summary>
    public const string Features = "output:features";
}
