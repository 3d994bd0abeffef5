using Behavior.Conformance.Cases;
using Behavior.Imaging;
using Behavior.Imaging.Decoding;
using Behavior.Imaging.Transforms;

namespace Behavior.Conformance.Imaging;

/// <summary>Goldens <c>photo-golden/1</c>: photographs of others, decoded and transformed to Pillow's bytes. Skipped where the photographs are absent.</summary>
public sealed class PhotoFormat : PictureFormat
{
    const int FirstTransform = 5;

    /// <inheritdoc/>
    public override bool Understands(string file, GoldenValue root) => HasFormat(root, "photo-golden/1");

    private protected override IEnumerable<PictureCase> Cases(string folder, GoldenValue root, ConformanceContext context)
    {
        var photos = Path.Combine(context.ThirdParty, root.GetProperty("folder").Word("third_party"));
        var transforms = root.GetProperty("columns").EnumerateArray().Skip(FirstTransform).Select(c => Transform.Parse(c.GetString())).ToList();
        foreach (var row in root.GetProperty("rows").EnumerateCases())
            yield return new(row[0].GetString(), () => Compare(Path.Combine(photos, row[0].GetString()), row, transforms));
    }

    static PictureOutcome Compare(string path, GoldenValue row, IReadOnlyList<Transform> transforms)
    {
        if (!File.Exists(path)) return new(0, 0, $"'{path}' is not here; see the kit's third-party/SOURCES.md", Skipped: true);
        var image = ImageDecoder.DecodeFile(path);
        var unequal = (image.Width, image.Height) == (row[1].GetInt32(), row[2].GetInt32()) ? 0 : 1;
        unequal += (int)PictureOutcome.Hash(row[4].GetString(), image.Pixels).Figure;
        for (var i = 0; i < transforms.Count; i++) unequal += (int)PictureOutcome.Hash(row[FirstTransform + i].GetString(), transforms[i].Apply(image).Pixels).Figure;
        return new(unequal, 0, unequal == 0 ? "" : $"{unequal} of {transforms.Count + 2} hashes differ");
    }
}
