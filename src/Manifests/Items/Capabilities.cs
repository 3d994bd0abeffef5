namespace Behavior.Manifests.Items;

/// <summary>What can be had of a checkpoint. Measures say what they need, model sources what they give.</summary>
[Flags]
public enum Capabilities
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The class that it answers with.</summary>
    Answers = 1,

    /// <summary>How sure it is of its answer, between 0 and 1.</summary>
    Confidence = 2,

    /// <summary>A score of every class whose softmax is its probability: logits, or the logarithm of probabilities.</summary>
    Scores = 4,

    /// <summary>The vector that enters its classifier.</summary>
    Features = 8,

    /// <summary>Its intermediate outputs.</summary>
    Activations = 16,

    /// <summary>Parameters, multiply-adds and time.</summary>
    Cost = 32,

    /// <summary>Training of its last stage.</summary>
    FineTuning = 64,
}
