using System.Globalization;
using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;
using Behavior.Imaging;
using Behavior.Imaging.Pipeline;

namespace Behavior.Newcomer.Tests;

/// <summary>A dataset reader: <c>Kind="flags"</c>, plain pictures of three colours in several shades, drawn when they are asked for.</summary>
public sealed class FlagReader : IDatasetReader
{
    static readonly ItemKey s_shades = new("Shades", ItemKeyType.WholeNumber, "How many shades of each colour there are.") { IsRequired = true };

    public string Kind => "flags";

    public IReadOnlyList<ItemKey> Keys { get; } = [s_shades];

    public IDataset Open(DatasetSource source) => new Flags(source.Name, s_shades.Number(source.Options)!.Value);

    sealed class Flags(string name, int shades) : IDataset
    {
        public string Name => name;

        public LabelSpace LabelSpace { get; } = LabelSpace.OfIds("", ["red", "green", "blue"]);

        public IReadOnlyList<Sample> Samples { get; } = new LazySamples(3 * shades, i => new Sample(string.Create(CultureInfo.InvariantCulture, $"{i % 3}-{i / 3}"), i % 3));

        public string Fingerprint { get; } = TextHash.Of(string.Create(CultureInfo.InvariantCulture, $"flags/1 {shades}"));

        public ImageInput Input(int index) => ImageInput.FromImage(Samples[index].Id, () => Draw(index));

        public void Dispose() { }

        RgbImage Draw(int index)
        {
            var image = new RgbImage(16, 16);
            for (var i = 0; i < image.Pixels.Length; i++) image.Pixels[i] = (byte)(i % 3 == index % 3 ? 120 + 100 * (index / 3) / shades : 100);
            return image;
        }
    }
}
