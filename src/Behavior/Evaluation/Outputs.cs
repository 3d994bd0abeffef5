namespace Behavior.Evaluation;

/// <summary>What is collected of a checkpoint in a pass over a dataset.</summary>
[Flags]
public enum Outputs
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Class scores.</summary>
    Logits = 1,

    /// <summary>The vector that enters the classifier.</summary>
    Features = 2,

    /// <summary>Every named intermediate output.</summary>
    Activations = 4,
}
