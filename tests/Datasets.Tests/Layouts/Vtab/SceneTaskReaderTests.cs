namespace Behavior.Datasets.Tests.Layouts.Vtab;

/// <summary>Tasks whose labels are counted or measured: CLEVR and KITTI.</summary>
public class SceneTaskReaderTests
{
    const string Box = "0.00 0 -1.58 587.01 173.33 614.12 200.12 1.65 1.67 3.64 -0.65 1.71";

    static string Scene(string picture, params string[] depths)
    {
        var objects = depths.Select(d => $$"""{"shape": "cube", "pixel_coords": [1, 2, {{d}}], "3d_coords": [0.5, 1]}""");
        return $$"""{"objects": [{{string.Join(", ", objects)}}], "relationships": {"left": [[1], []]}, "image_filename": "{{picture}}"}""";
    }

    static MadeLayout Clevr(string kind, string[] pictures, params string[] scenes) =>
        new MadeLayout(kind).Pictures([.. pictures.Select(p => $"CLEVR_v1.0/images/val/{p}")]).Add("CLEVR_v1.0/scenes/CLEVR_val_scenes.json",
            $$"""{"info": {"split": "val"}, "scenes": [{{string.Join(", ", scenes)}}]}""");

    static MadeLayout Kitti(params string[] labels) =>
        labels.Index().Aggregate(new MadeLayout("kitti_distance"), (made, l) => made.Pictures($"training/image_2/{l.Index:D6}.png").Add($"training/label_2/{l.Index:D6}.txt", l.Item));

    [Fact]
    public void Scenes_are_found_by_picture_and_distances_compared_in_single_precision()
    {
        // 8.0000001 is 8 in single precision, 8.000001 is not.
        using var made = Clevr("clevr_distance", ["a.png", "b.png", "c.png"], Scene("c.png", "10.5", "99"), Scene("b.png", "9", "8.000001"), Scene("a.png", "8.0000001"));
        using var data = made.Open();
        Assert.Equal([("a.png", 0), ("b.png", 1), ("c.png", 5)], data.Samples.Select(s => (s.Id, s.Label)));
        Assert.Equal("val", data.Samples[0].Annotations["split"]);
    }

    [Fact]
    public void Scenes_that_fit_no_picture_or_class_are_said()
    {
        using var made = Clevr("clevr_distance", ["a.png", "b.png", "d.png"], Scene("a.png", "100.5"), Scene("b.png"), Scene("c.png", "8.2"), Scene("c.png", "8.2"));
        var text = made.Refusal();
        foreach (var word in new[] { "'a.png' is 100.5 away", "'b.png' has 0 objects", "two scenes of 'c.png'", "no scene of 'd.png'", "not in" })
            Assert.Contains(word, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"scenes\": [{\"image_filename\": \"a.png\", \"objects\": [{\"pixel_coords\": [1, 2")]
    [InlineData("{\"scenes\": [{\"image_filename\": \"a.png\"}]}")]
    [InlineData("{\"scenes\": [{\"image_filename\": 7, \"objects\": []}]}")]
    [InlineData("{\"scenes\": [{\"image_filename\": \"a.png\", \"objects\": [{\"pixel_coords\": [1, 2]}]}]}")]
    [InlineData("{\"scenes\": [{\"image_filename\": \"a.png\", \"objects\": [{}]}]}")]
    [InlineData("{\"scenes\": [{\"image_filename\": \"a.png\", \"objects\": [7]}]}")]
    [InlineData("{\"scenes\": 7}")]
    [InlineData("{\"info\": {}}")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{\"scenes\": []} trailing")]
    [InlineData("{\"scenes\": [{\"image_filename\": \"\\ud800\", \"objects\": []}]}")]
    public void A_list_that_is_none_of_scenes_is_refused_by_name(string json)
    {
        using var made = new MadeLayout("clevr_count").Pictures("images/val/a.png").Add("scenes/CLEVR_val_scenes.json", json);
        var text = made.Refusal();
        Assert.Contains("CLEVR_val_scenes.json", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_vehicles_count_and_thresholds_are_strict()
    {
        using var made = Kitti($"Car {Box} 8.00 -1.59\n", $"Car {Box} 30 -1.59\r\nTruck {Box} 8.01 -1.59\r\n", $"Van {Box} 20.5 1\nPedestrian {Box} 2 1\n", "DontCare -1 -1 -10 503.89 169.71 "
            + "590.61 190.13 -1 -1 -1 -1000 -1000 -1000 -10\n");
        using var data = made.Open("training/..");
        Assert.Equal([0, 1, 2, 3], data.Samples.Select(s => s.Label));
        Assert.Equal(["000000", "000001", "000002", "000003"], data.Samples.Select(s => s.Id));
    }

    [Fact]
    public void Lines_that_are_wrong_are_said_and_an_empty_file_is_noted()
    {
        using var made = Kitti($"car {Box} 8.00 -1.59\nCar {Box} 8.00\nCar {Box} far 1\nCar {Box} 1000 1\n", $"Car {Box} NaN 1");
        var text = made.Refusal();
        foreach (var (file, line, word) in new[] { (0, 1, "Did you mean 'Car'"), (0, 2, "14 of 15"), (0, 3, "'far'"), (0, 4, "at most 999"), (1, 1, "'NaN'") })
            Assert.Contains(text.Split('\n'), l => l.Contains($"{file:D6}.txt, line {line}:", StringComparison.Ordinal) && l.Contains(word, StringComparison.Ordinal));
        using var empty = Kitti("", $"Car {Box} 8.00 -1.59\n");
        using var data = empty.Open();
        Assert.Equal(3, data.Samples[0].Label);
        Assert.Contains(data.Notes, n => n.Contains("'000000.txt'", StringComparison.Ordinal));
    }
}
