using Behavior.Datasets.Labels;

namespace Behavior.Datasets.Tests.Layouts.ImageNet;

/// <summary>PUG: a folder for each factor, and a class's numbers from a list.</summary>
public sealed class PugImageNetTests
{
    const string Classes = "{\"Wolf\": [270, 269], \"JellyFish\": [107], \"Jeep\": [609]}", Header = "filename,world_name,character_label,camera_yaw,scene_light\n";

    [Fact]
    public void A_class_has_its_place_among_the_sorted_names_and_any_of_its_numbers_is_right()
    {
        using var layout = Made(Header + "Camera_Yaw/Wolf/1.png,Salt,Wolf,135,\"255,0,0\"\nScene_Light/Jeep/1.png,Salt,Jeep,0,\"255,0,0\"\nWorlds/JellyFish/1.png,City,JellyFish,0,\"1,1,1\"\n");
        using var data = layout.Open();
        Assert.Equal([("Camera_Yaw", "2", 270), ("Scene_Light", "0", 609), ("Worlds", "1", 107)], data.Samples.Select(s => (s.Annotations["factor"], s.Annotations["pug"], s.Label)));
        Assert.Equal($"{ImageNetIds.All[270]};{ImageNetIds.All[269]}", data.Samples[0].Annotations["labels"]);
        Assert.Equal(("135", "255,0,0", "City"), (data.Samples[0].Annotations["camera_yaw"], data.Samples[1].Annotations["scene_light"], data.Samples[2].Annotations["world_name"]));
        using var worlds = layout.Open(split: "Worlds");
        Assert.Single(worlds.Samples);
        using var zipped = layout.OpenZipped();
        Assert.Equal(data.Fingerprint, zipped.Fingerprint);
    }

    [Fact]
    public void Unknown_classes_and_factors_and_empty_folders_are_said_at_once()
    {
        using var layout = Made("").Pictures("Worlds/Jellyfish/2.png", "Camera_Zoom/Wolf/1.png", "Worlds/1.png").Empty("Object_Yaw/Wolf");
        var said = layout.Refused();
        foreach (var named in new[] { "'Jellyfish'", "Did you mean 'JellyFish'?", "'Camera_Zoom'", "'Worlds/1.png'", "'Object_Yaw'" }) Assert.Contains(named, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Camera_Yaw/Wolf/1.png,Salt,Wolf,135\n", "line 2: it has 4 fields")]
    [InlineData("Camera_Yaw/Wolf/1.png,Salt,Wolf,135,\"255\n", "line 2: a quote")]
    [InlineData("Camera_Yaw/Wolf/1.png,Salt,Jeep,135,0\n", "line 2: the class is 'Jeep'")]
    [InlineData("Camera_Yaw/Wolf/1.png,Salt,Wolf,135,0\nCamera_Yaw/Wolf/1.png,Salt,Wolf,135,0\n", "line 3: 'Camera_Yaw/Wolf/1.png' stands on line 2")]
    public void Rows_that_are_damaged_are_refused(string rows, string named)
    {
        using var layout = Made(Header + rows);
        Assert.Contains(named, layout.Refused(code: "BHV0313"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_its_columns_is_refused()
    {
        using var layout = Made("file,class\n");
        Assert.Contains("no column 'filename'", layout.Refused(code: "BHV0313"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"Wolf\": [], \"Jeep\": [609], \"JellyFish\": [107]}", "'Wolf'")]
    [InlineData("{\"Wolf\": [1000], \"Jeep\": [609], \"JellyFish\": [107]}", "'1000'")]
    [InlineData("{\"Wolf\": 269, \"Jeep\": [609], \"JellyFish\": [107]}", "'269'")]
    [InlineData("{\"Wolf\": [269], \"Wolf\": [270]}", "no sound JSON")]
    public void A_list_of_classes_that_is_damaged_is_refused(string classes, string named)
    {
        using var layout = Made("").Text("class_to_imagenet_idx.json", classes);
        Assert.Contains(named, layout.Refused(code: "BHV0313"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_and_pictures_that_do_not_meet_are_said()
    {
        using var layout = Made(Header + "Camera_Yaw/Wolf/9.png,Salt,Wolf,135,0\n");
        using var data = layout.Open();
        Assert.Contains(data.Notes, n => n.Contains("'Camera_Yaw/Wolf/9.png'", StringComparison.Ordinal));
        Assert.Contains(data.Notes, n => n.StartsWith("3 pictures have no row", StringComparison.Ordinal));
    }

    static MadeLayout Made(string table)
    {
        var layout = new MadeLayout("pug-imagenet").Pictures("Worlds/JellyFish/1.png", "Scene_Light/Jeep/1.png", "Camera_Yaw/Wolf/1.png").Text("class_to_imagenet_idx.json", Classes);
        return table.Length > 0 ? layout.Text("labels_pug_imagenet.csv", table) : layout;
    }
}
