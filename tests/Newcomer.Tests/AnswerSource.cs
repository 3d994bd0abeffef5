using System.Globalization;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;
using Behavior.Evaluation;
using Behavior.Evaluation.Sources;
using Behavior.Manifests.Items;

namespace Behavior.Newcomer.Tests;

/// <summary>A model source: <c>Answers="FILE"</c>, a table of sample ids and answered classes that was made elsewhere. No network, no pictures, no confidence.</summary>
public sealed class AnswerSource : IModelSource
{
    static readonly ItemKey s_answers = new("Answers", ItemKeyType.Path, "A table with a sample's id, a tab, and the number of the class that was answered.") { IsRequired = true };

    public string Name => "answers";

    public string Sentence => "a table of answers, with Answers=\"FILE\"";

    public IReadOnlyList<ItemKey> Keys { get; } = [s_answers];

    public bool Takes(CheckpointItem item) => s_answers.Text(item.Options).Length > 0;

    public Capabilities Gives(CheckpointItem item) => Capabilities.Answers;

    public void Check(CheckpointItem item, Problems problems) { }

    public string Identity(CheckpointItem item) => TextHash.Of(Read(item));

    public ModelHead Head(CheckpointItem item, LabelSpace classes) => new(3);

    public IModel Open(CheckpointItem item, ModelSetting setting)
    {
        var rows = Read(item).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'));
        return new Table(rows.ToDictionary(cells => cells[0], cells => float.Parse(cells[1], CultureInfo.InvariantCulture)));
    }

    static string Read(CheckpointItem item) => File.Exists(item.Path(s_answers))
        ? File.ReadAllText(item.Path(s_answers))
        : throw new AbsentException("BHV0102", $"The answers of '{item.Name}' are not here: no file '{item.Path(s_answers)}'.");

    sealed class Table(Dictionary<string, float> answers) : IModel
    {
        public bool SeesPictures => false;

        public BatchOutput Run(PictureBatch batch, Outputs wanted) =>
            new(batch.First, batch.Count, [new(OutputColumn.Answers, 1)], [[.. batch.Samples.Select(s => answers[s.Id])]]);

        public void Dispose() { }
    }
}
