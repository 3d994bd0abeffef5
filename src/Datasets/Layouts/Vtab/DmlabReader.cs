using System.Globalization;
using System.Text;
using Behavior.Datasets.Containers;
using Behavior.Datasets.Containers.Records;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Layouts.Shards;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>Opens <c>Kind="dmlab"</c>: TFRecord shards of examples with an encoded picture, its file name and its label, for the parts train, validation and test.</summary>
public sealed class DmlabReader : LayoutReader
{
    static readonly LabelSpace s_classes = LabelSpace.OfIds("",
    [
        "close, positive reward", "far, positive reward", "very far, positive reward", "close, negative reward", "far, negative reward", "very far, negative reward",
    ]);

    /// <inheritdoc/>
    public override string Kind => "dmlab";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("DMLab", "https://www.tensorflow.org/datasets/catalog/dmlab", "Apache-2.0")
    {
        Published = new Dictionary<string, long> { ["train"] = 65550, ["validation"] = 22628, ["test"] = 22735, ["classes"] = 6 },
        Bytes = 2_900_000_000,
        Layout = "dmlab-train.tfrecord-00000-of-00002, dmlab-validation.tfrecord-..., dmlab-test.tfrecord-...",
    };

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout) =>
        new(s_classes, [.. Parts.Of(layout, "train", "validation", "test").SelectMany(p => NamedShards.Of(layout, $"dmlab-{p}.tfrecord").SelectMany(s => Shard(layout, s, p)))]);

    static List<Picture> Shard(Layout layout, TreeFile file, string part)
    {
        List<Picture> found = [];
        layout.Catch(() =>
        {
            var (records, annotations) = (new TfRecords(ArrayFiles.Open(layout, file)), Parts.Annotation(part));
            foreach (var record in records.All)
            {
                layout.Source.Cancel.ThrowIfCancellationRequested();
                layout.Catch(() => found.Add(Picture(layout, file, records, record, part, annotations)));
            }
        });
        return found;
    }

    static Picture Picture(Layout layout, TreeFile file, TfRecords records, TfRecord record, string part, IReadOnlyDictionary<string, string> annotations)
    {
        var example = Example(records, record);
        if (example.Numbers("label") is not [>= 0 and < 6 and var label])
            throw new BehaviorException("BHV0313", $"{records.NameOf(record)}: the label is {string.Join(", ", example.Numbers("label").Take(5))}; expected is one of 0 to 5. Fetch it again.");
        Image(example, records.NameOf(record));
        var name = example.Bytes("filename") is [var bytes] ? Excerpt.Of(Encoding.UTF8.GetString(bytes)) : throw new BehaviorException("BHV0313", $"{records.NameOf(record)}: "
            + "one filename is expected. Fetch it again.");
        return new(new($"{part}/{name}", (int)label) { Annotations = annotations },
            new EncodedPlace(string.Create(CultureInfo.InvariantCulture, $"{layout.Tree.Where(file)}#{record.Number}"), () => Image(Example(records, record), records.NameOf(record))));
    }

    static TfExample Example(TfRecords records, TfRecord record) => new(records.NameOf(record), records.Read(record));

    static byte[] Image(TfExample example, string name) => example.Bytes("image") is [{ Length: > 0 } image] ? image
        : throw new BehaviorException("BHV0302", $"{name}: one encoded image is expected in the feature 'image', and there is none or several. Fetch it again.");
}
