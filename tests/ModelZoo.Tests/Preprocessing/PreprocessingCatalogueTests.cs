using System.Globalization;
using Behavior.Imaging.Transforms;
using Behavior.ModelZoo.Preprocessing;
using Behavior.Tests.Common;

namespace Behavior.ModelZoo.Tests.Preprocessing;

/// <summary>The catalogue against <c>published.tsv</c>, which was typed from the libraries' sources, and against published accuracies' own words.</summary>
public class PreprocessingCatalogueTests
{
    static readonly Dictionary<string, string> s_published = Read();

    [Theory]
    [InlineData("convnext_base.fb_in1k", "resize(256,bicubic)|center-crop(224)|normalize(imagenet)")]
    [InlineData("convnext_base_22k_1k_224.pth", "resize(256,bicubic)|center-crop(224)|normalize(imagenet)")]
    [InlineData("convnext_base.fb_in22k_ft_in1k_384", "resize(384x384,bicubic)|center-crop(384)|normalize(imagenet)")]
    [InlineData("convnext_xlarge_22k_1k_384_ema.pth", "resize(384x384,bicubic)|center-crop(384)|normalize(imagenet)")]
    [InlineData("deit3_base_patch16_224.fb_in22k_ft_in1k", "resize(224,bicubic)|center-crop(224)|normalize(imagenet)")]
    [InlineData("deit_3_base_224_1k.pth", "resize(248,bicubic)|center-crop(224)|normalize(imagenet)")]
    [InlineData("vit_base_patch16_224.augreg_in21k_ft_in1k", "resize(248,bicubic)|center-crop(224)|normalize(half)")]
    [InlineData("resnet50.tv_in1k", "resize(256,bilinear)|center-crop(224)|normalize(imagenet)")]
    [InlineData("ViT-B-16/openai", "resize(224,bicubic)|center-crop(224)|normalize(clip)")]
    [InlineData("convnext_base/laion400m_s13b_b51k", "resize(224,bicubic)|center-crop(224)|normalize(clip)")]
    public void Published_tags_have_their_published_transform(string tag, string transform) =>
        Assert.Equal(transform, PreprocessingCatalogue.TryFind(tag)!.ToTransform());

    [Fact]
    public void Every_published_fact_is_in_the_catalogue_and_nothing_else_is()
    {
        var wrong = s_published.Where(p => PreprocessingCatalogue.TryFind(p.Key)?.ToTransform() != p.Value)
            .Select(p => $"{p.Key}: {PreprocessingCatalogue.TryFind(p.Key)?.ToTransform() ?? "absent"}, published {p.Value}");

        Assert.Empty(wrong);
        Assert.Empty(PreprocessingCatalogue.Tags.Except(s_published.Keys));
        Assert.True(s_published.Count > 250, $"only {s_published.Count} facts were read");
    }

    /// <summary>Each accuracy in <c>paper/published.json</c> says at which resolution, crop_pct and filter it was reached.</summary>
    [Fact]
    public void Published_accuracies_were_reached_with_them()
    {
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(SharedFolder.Need("paper/published.json")));
        var checkpoints = 0;
        foreach (var rows in json.RootElement.GetProperty("rows").EnumerateArray().GroupBy(r => r.GetProperty("checkpoint").GetString()!))
        {
            var tag = rows.Key[(rows.Key.IndexOf('/') + 1)..];
            if (rows.Key.StartsWith("beyond-inet/", StringComparison.Ordinal)) continue; // prepared pictures
            var spec = PreprocessingCatalogue.TryFind(tag);
            Assert.True(spec is not null, $"{tag} is not in the catalogue");
            Assert.Contains(rows, r => r.GetProperty("resolution").GetInt32() == spec.InputSize && r.GetProperty("interpolation").GetString() == spec.Interpolation
                && (int)(r.GetProperty("resolution").GetInt32() / r.GetProperty("crop_pct").GetDouble()) == spec.ResizeSide);
            checkpoints++;
        }
        Assert.True(checkpoints > 30);
    }

    [Fact]
    public void Every_transform_is_one_that_the_imaging_side_reads() =>
        Assert.All(PreprocessingCatalogue.Tags.Select(tag => PreprocessingCatalogue.TryFind(tag)!.ToTransform()), text => Assert.Equal(text, Transform.Parse(text).Text));

    [Fact]
    public void An_unknown_tag_has_none() => Assert.Null(PreprocessingCatalogue.TryFind("convnext_base.fb_in2k"));

    /// <summary>The transform of every name, from the facts alone.</summary>
    static Dictionary<string, string> Read()
    {
        var published = new Dictionary<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(SharedFolder.RepositoryRoot, "tests", "ModelZoo.Tests", "Preprocessing", "published.tsv")).Where(l => !l.StartsWith('#')))
        {
            var cells = line.Split('\t');
            var size = int.Parse(cells[1].TrimEnd('t'), CultureInfo.InvariantCulture);
            var side = cells[2].StartsWith('=') ? cells[2][1..] : $"{Math.Floor(size / double.Parse(cells[2], CultureInfo.InvariantCulture))}";
            var resize = cells[3] == "squash" ? $"{side}x{side}" : side;
            foreach (var name in cells[0].Split(' ')) published.Add(name, $"resize({resize},{cells[4]})|center-crop({size})|normalize({cells[5]})");
        }
        return published;
    }
}
