using Behavior.Datasets.Layouts;
using System.Text.Json;
using Behavior.Datasets.Labels;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Folders;

/// <summary>Archives as people's tools make them (the kit's <c>reports</c>): the classes, the samples and their labels are the expected ones.</summary>
public sealed class ReportedArchivesTests
{
    static string Folder => Path.Combine(SharedFolder.RepositoryRoot, "tests", "Datasets.Tests", "Conformance", "reports");

    static IEnumerable<JsonElement> Cases => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "manifest.json"))).RootElement.GetProperty("cases").EnumerateArray();

    public static TheoryData<string> Datasets() => [.. Cases.Where(c => c.GetProperty("expect").GetString() == "dataset").Select(c => c.GetProperty("file").GetString()!)];

    [Theory, MemberData(nameof(Datasets))]
    public void Classes_samples_and_labels_are_the_expected_ones(string file)
    {
        var expected = Cases.Single(c => c.GetProperty("file").GetString() == file);

        using IDataset dataset = new ZipClassFoldersReader().Open(new("set", Path.Combine(Folder, file)));

        Assert.Equal(expected.GetProperty("classes").EnumerateArray().Select(c => c.GetString()), dataset.Classes);
        Assert.Equal(expected.GetProperty("samples").GetInt32(), dataset.Samples.Count);
        if (expected.TryGetProperty("labels", out var labels))
            Assert.All(labels.EnumerateObject(), l => Assert.Equal(l.Value.GetInt32(), dataset.Samples.Single(s => s.Id == l.Name).Label));
        Assert.All(Enumerable.Range(0, dataset.Samples.Count), i => Assert.True(dataset.Load(i).Width > 0));
    }

    [Fact]
    public void WordNet_ids_have_the_names_of_ImageNets_list_in_prompts()
    {
        var list = SharedFolder.Need("third-party/clip/imagenet_classnames.json");
        var expected = Cases.Single(c => c.GetProperty("expect").GetString() == "prompts");
        using IDataset dataset = new ZipClassFoldersReader().Open(new("set", Path.Combine(Folder, expected.GetProperty("file").GetString()!)));

        var named = ClassNames.Beside(dataset.LabelSpace, [list]);

        Assert.Equal(expected.GetProperty("classes").EnumerateArray().Select(c => c.GetString()), named.Ids);
        Assert.Equal(expected.GetProperty("prompts").EnumerateArray().Select(c => c.GetString()), named.Classes.Select(c => c.Name));
    }
}
