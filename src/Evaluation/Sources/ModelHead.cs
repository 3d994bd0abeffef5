using Behavior.Datasets.Labels;

namespace Behavior.Evaluation.Sources;

/// <summary>What is known of a checkpoint's classifier before its network is built.</summary>
/// <param name="Classes">Number of classes that it answers with; 0 where that is however many its label space has.</param>
public sealed record ModelHead(int Classes)
{
    /// <summary>The name of the label space that it was published for; empty where that is not known, or it is another one.</summary>
    public string Published { get; init; } = "";

    /// <summary>The classes that it is made for, as a zero-shot classifier is for a benchmark's; null where it lies in the weights.</summary>
    public LabelSpace? MadeFor { get; init; }

    /// <summary>Whether its answers are the benchmark's own classes, groups of others among them, where its item names no label space.</summary>
    public bool AnswersAsAsked { get; init; }

    /// <summary>A hash of what it is made of beside the weights; empty where it lies in them.</summary>
    public string Hash { get; init; } = "";
}
