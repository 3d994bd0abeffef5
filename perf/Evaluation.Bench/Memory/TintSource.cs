using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;
using Behavior.Evaluation;
using Behavior.Evaluation.Sources;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Bench.Memory;

/// <summary><c>Tint="..."</c>: in place of a network, scores by how far a picture's first value is from each class's tint. Costs nothing, so that the pass itself is measured.</summary>
public sealed class TintSource : IModelSource
{
    internal static readonly ItemKey Tint = new("Tint", ItemKeyType.Text, "Tells one such model from another.");

    public string Name => "tint";

    public string Sentence => "a stand-in, with Tint=\"...\"";

    public IReadOnlyList<ItemKey> Keys { get; } = [Tint];

    public bool Takes(CheckpointItem item) => Tint.Text(item.Options).Length > 0;

    public Capabilities Gives(CheckpointItem item) => Capabilities.Answers | Capabilities.Confidence | Capabilities.Scores;

    public void Check(CheckpointItem item, Problems problems) { }

    public string Identity(CheckpointItem item) => TextHash.Of(Tint.Text(item.Options));

    public ModelHead Head(CheckpointItem item, LabelSpace classes) => new(classes.Count) { AnswersAsAsked = true };

    public IModel Open(CheckpointItem item, ModelSetting setting) => new Model();

    sealed class Model : IModel
    {
        public BatchOutput Run(PictureBatch batch, Outputs wanted)
        {
            var scores = new float[batch.Count * DrawnReader.Classes];
            var values = batch.Values.Span;
            var each = values.Length / batch.Count;
            for (var i = 0; i < scores.Length; i++) scores[i] = -MathF.Abs(255 * values[i / DrawnReader.Classes * each] - 25 * (i % DrawnReader.Classes) - 3.5f);
            return new(batch.First, batch.Count, [new(OutputColumn.Scores, DrawnReader.Classes)], [scores]);
        }

        public void Dispose() { }
    }
}
