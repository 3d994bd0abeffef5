using System.Globalization;
using Behavior.Conformance.Cases;
using Behavior.Imaging.Transforms;

namespace Behavior.Conformance.Imaging;

/// <summary>The paper's scale, shift and resolution experiments as pixels.</summary>
public sealed class GeometryPixelsFormat : PictureFormat
{
    /// <inheritdoc/>
    public override bool Understands(string file, GoldenValue root) =>
        HasRows(root, "input_sha256");

    private protected override IEnumerable<PictureCase> Cases(string folder, GoldenValue root, ConformanceContext context)
    {
        foreach (var row in root.GetProperty("results").EnumerateCases())
        {
            var input = row.TryGetProperty("noise", out var seed) ? $"noise{seed}" : row.Word("file");
            yield return new($"{input}/{row.Word("kind")}/{row.Word("family")}/{row.GetProperty("value")}", () => Compare(folder, row));
        }
    }

    static PictureOutcome Compare(string folder, GoldenValue row)
    {
        var (width, height) = row.Size("size");
        var input = row.TryGetProperty("noise", out var seed) ? GoldenPicture.Noise(seed.GetUInt32(), width, height) : GoldenPicture.Read(folder, row.Word("file"));
        var keyword = row.Word("kind") == "resolution" ? "resolution" : "crop-" + row.Word("kind");
        var value = row.Word("kind") switch { "scale" => row.Factor("value"), "shift" => row.Shift("value"), _ => row.Side("value") };
        var made = Transform.Parse($"{keyword}({value.ToString(CultureInfo.InvariantCulture)},{row.Word("family")})").Apply(input);
        return PictureOutcome.Worst(
            PictureOutcome.Hash(row.Word("input_sha256"), input.Pixels),
            PictureOutcome.Equal((row.Int("width"), row.Int("height")), (made.Width, made.Height)),
            PictureOutcome.Hash(row.Word("sha256"), made.Pixels));
    }
}
