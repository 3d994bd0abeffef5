using System.Text.Json;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Labels;

/// <summary>What prompts call the classes of a set.</summary>
public sealed class ClassNamesTests : IDisposable
{
    static readonly LabelSpace s_fishes = LabelSpace.OfIds("", ["n01440764", "n01443537"]);

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ImageNets_ids_are_1000_and_sorted()
    {
        Assert.Equal(1_000, ImageNetIds.All.Count);
        Assert.Equal(ImageNetIds.All.Order(StringComparer.Ordinal), ImageNetIds.All);
        Assert.All(ImageNetIds.All, id => Assert.True(LabelSpace.IsWordNet(id)));
        Assert.Equal((0, 1, 999), (ImageNetIds.IndexOf("n01440764"), ImageNetIds.IndexOf("n01443537"), ImageNetIds.IndexOf("n15075141")));
    }

    [Fact]
    public void ImageNets_ids_are_the_published_ones() =>
        Assert.Equal(JsonSerializer.Deserialize<string[]>(File.ReadAllText(SharedFolder.Need("third-party/imagenet/imagenet_wnids.json"))), ImageNetIds.All);

    [Fact]
    public void A_part_of_ImageNet_takes_its_classes_names()
    {
        var names = Enumerable.Range(0, 1_000).Select(i => $"name {i}").ToList();
        var space = LabelSpace.OfIds("", [ImageNetIds.All[999], ImageNetIds.All[3]]);

        Assert.Equal(["name 999", "name 3"], Names(ClassNames.Beside(space, ["", Write(ClassNames.ImageNetFile, JsonSerializer.Serialize(names)) + "/../vocabulary.gz"])));
    }

    [Fact]
    public void Where_no_list_lies_the_classes_stay_nameless() => Assert.Same(s_fishes, ClassNames.Beside(s_fishes, [_folder["model.safetensors"]]));

    [Theory]
    [InlineData("names.json", """{"n01440764": "tench", "n01443537": "goldfish", "n01484850": "great white shark"}""")]
    [InlineData("names.json", "\uFEFF[\"tench\", \"goldfish\"]")]
    [InlineData("names.txt", "n01443537\tgoldfish\nn01440764\ttench\n")]
    [InlineData("names.txt", "tench\r\ngoldfish\r\n")]
    public void A_file_may_say_them(string name, string text) => Assert.Equal(["tench", "goldfish"], Names(ClassNames.Read(s_fishes, Write(name, text))));

    [Theory]
    [InlineData("{\"n01440764\": \"tench\"}", "'n01443537'")]
    [InlineData("n01440764\ttench\n", "'n01443537'")]
    [InlineData("n01440764\ttench\nn01443537\n", "their names are empty")]
    [InlineData("tench\ngoldfish\nshark\n", "'n01440764'")]
    [InlineData("tench\nn01443537\n", "'n01440764'")]
    [InlineData("[\"tench\"]", "lists 1 names")]
    [InlineData("[\"tench\", 7]", "is no text")]
    [InlineData("{\"n01440764\": \"a\", \"n01440764\": \"b\"}", "is no JSON of texts")]
    [InlineData("[\"tench\", ", "is no JSON of texts")]
    [InlineData("[\"tench\", \" \"]", "their names are empty")]
    public void A_file_that_does_not_say_all_is_refused(string text, string expected)
    {
        var error = Assert.Throws<BehaviorException>(() => ClassNames.Read(s_fishes, Write("names", text)));

        Assert.Equal("BHV0312", error.Code);
        Assert.All([expected, _folder["names"]], part => Assert.Contains(part, error.Message));
    }

    [Fact]
    public void A_WordNet_id_that_is_none_of_ImageNets_is_refused_by_name() => Assert.Contains("'n00000001'",
        Assert.Throws<BehaviorException>(() => ClassNames.Read(LabelSpace.OfIds("", ["n00000001"]), Write("names.json", JsonSerializer.Serialize(ImageNetIds.All)))).Message);

    [Fact]
    public void Numbers_are_places_in_ImageNets_list()
    {
        var space = LabelSpace.OfIds("", ["2", "10"]);

        Assert.Equal([ImageNetIds.All[2], ImageNetIds.All[10]], Names(ClassNames.Read(space, Write("names.json", JsonSerializer.Serialize(ImageNetIds.All)))));
    }

    [Fact]
    public void Underscores_of_ids_are_blanks_in_names() => Assert.Equal(["fire truck", "cat", "_"], Names(LabelSpace.OfIds("", ["fire_truck", "cat", "_"])));

    [Fact]
    public void Equal_names_are_found() => Assert.Equal([[0, 2]], ClassNames.Twins(["missile", "crane", "Missile "]));

    static IEnumerable<string> Names(LabelSpace space) => space.Classes.Select(c => c.Name);

    string Write(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        return _folder[name];
    }
}
