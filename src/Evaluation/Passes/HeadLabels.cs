using System.Globalization;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Evaluation.Labels;
using Behavior.Evaluation.Sources;
using Behavior.Manifests;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Passes;

/// <summary>Which classes the classifiers of checkpoints are about, and the way from them to a benchmark's: said by the items, or found by comparing ids; never by a count.</summary>
sealed class HeadLabels(Manifest manifest, LabelSpaces known, DataFiles data)
{
    /// <summary>The way from a checkpoint's classes to a benchmark's, and the checkpoint's.</summary>
    /// <exception cref="BehaviorException">BHV0403: there is none, or nothing says which classes the checkpoint answers with.</exception>
    public (AnswerMapping Mapping, LabelSpace Head) Mapping(CheckpointItem checkpoint, ModelHead head, BenchmarkItem benchmark, LabelSpace classes)
    {
        if (head.MadeFor is { } made)
            return (AnswerMapping.Between(made, classes, benchmark.AnswersAmong)
                ?? throw new BehaviorException("BHV0403", $"Checkpoint '{checkpoint.Name}' is a zero-shot classifier for the classes of benchmark '{benchmark.Name}', and those are groups ({classes}) "
                    + "of classes that are not ImageNet's: it is not known by which texts their members are asked for. Name the groups themselves in its LabelSpace, without members."), made);
        if (head.AnswersAsAsked && checkpoint.LabelSpace.Length == 0) return (AnswerMapping.Same(classes), classes);
        var space = Space(checkpoint, head) ?? throw Unsaid(checkpoint, head, benchmark, classes);
        if (head.Classes > 0 && space.Count != head.Classes)
            throw new BehaviorException("BHV0403", $"Checkpoint '{checkpoint.Name}' answers with {head.Classes} classes; the label space that its item names has {space.Count}: {space}. "
                + $"Usual causes: a head that was trained on other labels (name its own classes with LabelSpace=\"...\" in {checkpoint.DefinedIn}); "
                + "a file that ends before its classifier, of which these are features (Paradigm=\"pre\" says that it answers nothing).");
        if (space.IsGrouping && space.Ids.SequenceEqual(classes.Ids)) return (AnswerMapping.Same(classes), space); // it answers with the groups themselves
        return (AnswerMapping.Between(space, classes, benchmark.AnswersAmong)
            ?? throw new BehaviorException("BHV0403", $"Checkpoint '{checkpoint.Name}' answers with other classes than benchmark '{benchmark.Name}' has. Checkpoint: {space}. Benchmark: "
                + $"{classes}. {Mend(checkpoint)}"), space);
    }

    /// <summary>The checkpoint's label space: said by its item, or published with its architecture.</summary>
    LabelSpace? Space(CheckpointItem checkpoint, ModelHead head)
    {
        if (checkpoint.LabelSpace.Length > 0) return Said(checkpoint);
        if (head.Published.Length == 0) return null;
        return known.Names.Contains(head.Published) ? known.Find(head.Published) : Unlisted(head);
    }

    LabelSpace Said(CheckpointItem checkpoint)
    {
        var name = checkpoint.LabelSpace;
        if (manifest.Benchmarks.FirstOrDefault(b => b.Name == name) is { } benchmark) return data.Open(benchmark).LabelSpace;
        return known.Names.Contains(name) ? known.Find(name) : known.Find(Path.GetFullPath(Path.Combine(checkpoint.StartedIn, name)));
    }

    /// <summary>A published space whose classes nobody has listed here: they are known by their positions.</summary>
    static LabelSpace Unlisted(ModelHead head) =>
        LabelSpace.OfIds(head.Published, Enumerable.Range(0, head.Classes).Select(i => i.ToString(CultureInfo.InvariantCulture)));

    static BehaviorException Unsaid(CheckpointItem checkpoint, ModelHead head, BenchmarkItem benchmark, LabelSpace classes) =>
        new("BHV0403", $"Checkpoint '{checkpoint.Name}' answers with {head.Classes} classes, and nothing says which; benchmark '{benchmark.Name}' has {classes}. "
            + $"If it was trained on these classes in this order, write LabelSpace=\"{benchmark.Name}\" on the Checkpoint item. {Mend(checkpoint)}");

    static string Mend(CheckpointItem checkpoint) =>
        $"Else name its classes with LabelSpace=\"FILE\" in {checkpoint.DefinedIn}: one class id a line, in the order of its outputs. "
            + $"A checkpoint that was trained on other labels has Paradigm=\"pre\" and gives features only.";
}
