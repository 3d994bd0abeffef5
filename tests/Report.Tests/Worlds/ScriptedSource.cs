using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;
using Behavior.Evaluation;
using Behavior.Evaluation.Sources;
using Behavior.Manifests.Items;

namespace Behavior.Report.Tests.Worlds;

/// <summary>A checkpoint whose file says what it answers, so that every figure of a report can be counted by hand.</summary>
sealed class ScriptedSource : IModelSource
{
    public const string Ending = ".script";

    public string Name => "script";

    public string Sentence => "a text file of answers";

    public IReadOnlyList<ItemKey> Keys => [];

    public bool Takes(CheckpointItem item) => item.Weights.EndsWith(Ending, StringComparison.Ordinal);

    /// <summary>Classes alone where the item's <c>Gives</c> says so.</summary>
    public Capabilities Gives(CheckpointItem item) =>
        item.Options.ContainsKey("ClassesAlone") ? Capabilities.Answers : Capabilities.Answers | Capabilities.Confidence | Capabilities.Scores;

    public void Check(CheckpointItem item, Problems problems) { }

    public string Identity(CheckpointItem item) => File.Exists(item.Weights)
        ? TextHash.Of(item.Name + File.ReadAllText(item.Weights))
        : throw new AbsentException("BHV0102", $"The weights of '{item.Name}' are not here.");

    public ModelHead Head(CheckpointItem item, LabelSpace classes) => new(classes.Count) { MadeFor = classes };

    public IModel Open(CheckpointItem item, ModelSetting setting) =>
        new ScriptedModel(Answer.Read(item.Weights), setting.Benchmark, scores: Gives(item).HasFlag(Capabilities.Scores));
}
