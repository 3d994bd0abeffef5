namespace Behavior.Evaluation;

/// <summary>What is collected of a checkpoint in a pass over a dataset.</summary>
[Flags]
public enum Outputs
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>What it answers, in the richest form that its source gives: class scores, or the class and its confidence, or the class alone.</summary>
    Answers = 1,

    /// <summary>The vector that enters the classifier.</summary>
    Features = 2,

    /// <summary>Every named intermediate output.</summary>
    Activations = 4,
}
