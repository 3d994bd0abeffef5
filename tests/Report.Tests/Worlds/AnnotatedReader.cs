using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;
using Behavior.Imaging;
using Behavior.Imaging.Pipeline;

namespace Behavior.Report.Tests.Worlds;

/// <summary>
/// A dataset from a text file: its classes on the first line, then a sample a line: <c>id class name=value ...</c>. Its pictures are flat, and it has none where a file <c>....none</c> lies beside it.
/// </summary>
sealed class AnnotatedReader : IDatasetReader
{
    public const string Name = "annotated", WithoutPictures = ".none";

    public string Kind => Name;

    public IReadOnlyList<ItemKey> Keys { get; } = [new("Root", ItemKeyType.Path, "The text file.")];

    public IDataset Open(DatasetSource source) => File.Exists(source.Root)
        ? new Dataset(source.Name, File.ReadAllLines(source.Root)) { HasPictures = !File.Exists(source.Root + WithoutPictures) }
        : throw new AbsentException("BHV0301", $"The data of '{source.Name}' are not here: no file '{source.Root}'.");

    sealed class Dataset : IDataset
    {
        const int Side = 8;

        public Dataset(string name, string[] lines)
        {
            (Name, LabelSpace) = (name, LabelSpace.OfIds("", lines[0].Split(' ')));
            Samples = [.. lines.Skip(1).Select(l => Sample(l.Split(' ')))];
            Fingerprint = TextHash.Of(string.Join('\n', lines));
        }

        public string Name { get; }

        public LabelSpace LabelSpace { get; }

        public IReadOnlyList<Sample> Samples { get; }

        public string Fingerprint { get; }

        public bool HasPictures { get; init; }

        public ImageInput Input(int index) =>
            ImageInput.FromImage(Samples[index].Id, () => HasPictures ? Flat((byte)(20 * index)) : throw new BehaviorException("BHV0314", $"Benchmark '{Name}' has no pictures."));

        public void Dispose() { }

        Sample Sample(string[] words) => new(words[0], LabelSpace.IndexOf(words[1])) { Annotations = words.Skip(2).Select(w => w.Split('=')).ToDictionary(w => w[0], w => w[1]) };

        static RgbImage Flat(byte grey)
        {
            var image = new RgbImage(Side, Side);
            image.Pixels.AsSpan().Fill(grey);
            return image;
        }
    }
}
