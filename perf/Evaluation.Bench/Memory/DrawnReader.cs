using System.Collections;
using System.Globalization;
using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;
using Behavior.Imaging;
using Behavior.Imaging.Pipeline;

namespace Behavior.Evaluation.Bench.Memory;

/// <summary><c>Kind="drawn"</c>: plain pictures of ten colours that are made when they are asked for, as are their samples: whatever a pass holds of them is the pass's own.</summary>
public sealed class DrawnReader : IDatasetReader
{
    /// <summary>Side of the square pictures, and the number of classes.</summary>
    internal const int Side = 8, Classes = 10;

    internal static readonly ItemKey Pictures = new("Pictures", ItemKeyType.WholeNumber, "How many pictures there are.") { IsRequired = true };

    public string Kind => "drawn";

    public IReadOnlyList<ItemKey> Keys { get; } = [Pictures];

    public IDataset Open(DatasetSource source) => new Drawing(source.Name, Pictures.Number(source.Options)!.Value);

    sealed class Drawing(string name, int count) : IDataset, IReadOnlyList<Sample>
    {
        public string Name => name;

        public LabelSpace LabelSpace { get; } = LabelSpace.OfIds("", Enumerable.Range(0, Classes).Select(c => $"tint-{c}"));

        public IReadOnlyList<Sample> Samples => this;

        public string Fingerprint { get; } = TextHash.Of($"drawn/1 {count}");

        public int Count => count;

        public Sample this[int index] => new(string.Create(CultureInfo.InvariantCulture, $"{index:00000000}"), index % Classes);

        public ImageInput Input(int index) => ImageInput.FromImage(this[index].Id, () => Draw(index));

        public IEnumerator<Sample> GetEnumerator() => Enumerable.Range(0, count).Select(i => this[i]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public void Dispose() { }

        static RgbImage Draw(int index)
        {
            var image = new RgbImage(Side, Side);
            Array.Fill(image.Pixels, (byte)(index % Classes * 25 + index / Classes % 8));
            return image;
        }
    }
}
