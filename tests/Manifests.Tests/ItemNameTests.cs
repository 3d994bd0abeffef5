using System.Text;
using System.Xml.Linq;
using Behavior.Manifests.Check;
using Behavior.Manifests.Items;
using Behavior.Tests.Common;

namespace Behavior.Manifests.Tests;

/// <summary>Names of items are names of files on every system, and no two of them the same one.</summary>
public class ItemNameTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("toy-vit-sup")]
    [InlineData("ViT-B-16.openai_v2+ft")]
    [InlineData("3rd")]
    [InlineData("ünï-日本")]
    [InlineData("console")]
    [InlineData("com10")]
    [InlineData("a..b")]
    public void A_name_of_letters_digits_and_four_marks_is_good(string name) => Assert.Empty(Check(name));

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("a/b", "holds '/' as character 2")]
    [InlineData("a:b", "holds ':' as character 2")]
    [InlineData("../x", "begins with '.', holds '/' as character 3")]
    [InlineData("x_model=y", "holds '=' as character 8")]
    [InlineData("sp ace", "holds a blank as character 3")]
    [InlineData("tab\tx", "holds the control character U+0009 as character 4")]
    [InlineData("nul\0x", "holds the control character U+0000 as character 4")]
    [InlineData("e\u0301", "holds the character U+0301 as character 2")]
    [InlineData("\ud83d\ude00", "holds the character U+D83D as character 1, holds the character U+DE00 as character 2")]
    [InlineData("\u212b", "holds '\u212b' as character 1")] // the sign of the unit: the same file as the letter where file systems normalise
    [InlineData("it's", "holds '''")]
    [InlineData("--filter", "begins with '-'")]
    [InlineData(".", "begins with '.'")]
    [InlineData("..", "ends with a dot")]
    [InlineData("a.", "ends with a dot")]
    [InlineData("con", "is a device on Windows (con)")]
    [InlineData("NUL.txt", "is a device on Windows (NUL)")]
    [InlineData("lpt1", "is a device on Windows (lpt1)")]
    public void Any_other_is_refused_with_the_character_and_the_rule(string name, string problem)
    {
        var found = Assert.Single(Check(name), p => p.Code == "BHV0023");

        Assert.Contains($"the name {problem}", found.Text.Replace("begins with '.', ends", "ends", StringComparison.Ordinal));
        Assert.Contains("1 to 64 characters: letters, digits and . _ - +", found.Text);
        Assert.DoesNotContain(found.Text, char.IsControl);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused() => Assert.Contains("holds the character U+D800 as character 2", Assert.Single(Check("a\ud800")).Text);

    [Fact]
    public void A_long_name_is_refused_and_not_repeated()
    {
        Assert.Empty(Check(new string('n', 64)));
        var found = Assert.Single(Check(new string('n', 300)));

        Assert.Contains("has 300 characters", found.Text);
        Assert.True(found.Text.Length < 400);
    }

    [Fact]
    public void Zoos_benchmarks_and_extensions_are_named_by_the_same_rule()
    {
        var manifest = Given.Manifest([Given.Checkpoint(), Given.Checkpoint("b", ("Zoo", "a/b"))], Given.Benchmark("toy/val"), Given.Benchmark()) with
        {
            Extensions = [new() { Name = "a b" }, new() { Name = "/home/me/My Readers.dll" }, new() { Name = "a\0.dll" }],
        };

        var problems = ManifestCheck.Run(manifest, Given.Catalogue).Where(p => p.Code == "BHV0023").Select(p => p.Text).ToList();

        Assert.Equal(4, problems.Count);
        Assert.StartsWith("Benchmark 'toy/val': the name holds '/'", problems[0]);
        Assert.StartsWith("Extension 'a b': the name holds a blank", problems[1]);
        Assert.StartsWith("Extension 'a\\u0000.dll': the path holds the control character U+0000", problems[2]);
        Assert.StartsWith("Checkpoint 'b': Zoo=\"a/b\": the name holds '/'", problems[3]);
    }

    [Fact]
    public void Every_bad_item_of_a_file_is_refused_at_once_and_the_good_ones_pass()
    {
        var (checkpoints, benchmarks) = (Names("Checkpoint").ToList(), Names("Benchmark").ToList());
        var manifest = Given.Manifest([Given.Checkpoint("sound"), .. checkpoints.Select(n => Given.Checkpoint(n))],
            [Given.Benchmark(), .. benchmarks.Select(n => Given.Benchmark(n, ("Kind", "part"), ("Base", "toy-val")))]);

        var problems = ManifestCheck.Run(manifest, Given.Catalogue);

        Assert.All(problems, p => Assert.Equal("BHV0023", p.Code));
        Assert.Equal(checkpoints.Count + benchmarks.Count - 2, problems.Count);
        Assert.All(new[] { "a-b", "ünï-日本" }, good => Assert.DoesNotContain(problems, p => p.Text.StartsWith($"Checkpoint '{good}'", StringComparison.Ordinal)));
    }

    /// <summary>The names as MSBuild reads them: escapes and the ends trimmed. Globs and properties stay as they stand, for no file and no value is as bad.</summary>
    static IEnumerable<string> Names(string kind) => XDocument.Load(Path.Combine(SharedFolder.RepositoryRoot, "tests", "Manifests.Tests", "Faults", "Evil.props"))
        .Descendants(kind).Select(i => Uri.UnescapeDataString(i.Attribute("Include")!.Value.Trim()));

    static IReadOnlyList<ManifestProblem> Check(string name) => ManifestCheck.Run(Given.Manifest([Given.Checkpoint(name)], Given.Benchmark()), Given.Catalogue);
}
