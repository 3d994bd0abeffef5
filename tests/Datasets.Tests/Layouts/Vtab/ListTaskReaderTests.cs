namespace Behavior.Datasets.Tests.Layouts.Vtab;

/// <summary>Tasks whose parts and labels stand in lists: DTD, SUN397, pets, diabetic retinopathy.</summary>
public class ListTaskReaderTests
{
    [Fact]
    public void Dtd_numbers_classes_by_all_folders_whatever_part_is_read()
    {
        using var made = new MadeLayout("dtd").Pictures("dtd/images/banded/banded_0001.jpg", "dtd/images/zigzagged/zigzagged_0001.jpg").Add("dtd/labels/test1.txt", "zigzagged/zigzagged_0001.jpg\n");
        using var data = made.Open(options: ("Split", "test"));
        Assert.Equal(("test1#zigzagged/zigzagged_0001.jpg", 1), (data.Samples[0].Id, data.Samples[0].Label));
        Assert.Contains("'labels/train1.txt'", made.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Dtd_refuses_a_picture_in_two_parts()
    {
        using var made = new MadeLayout("dtd").Pictures("images/banded/banded_0001.jpg");
        foreach (var part in new[] { "train", "val", "test" }) made.Add($"labels/{part}1.txt", "banded/banded_0001.jpg\n");
        Assert.Contains("val1.txt, line 1: 'banded/banded_0001.jpg' is named again, after", made.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sun_takes_labels_from_its_list_and_lists_from_a_folder_of_their_own()
    {
        using var made = new MadeLayout("sun397").Pictures("SUN397/a/apartment_building/outdoor/sun_a.jpg", "SUN397/a/abbey/sun_b.jpg", "SUN397/a/abbey/sun_c.jpg")
            .Add("Partitions/ClassName.txt", "/a/apartment_building/outdoor\n/a/abbey\n")
            .Add("Partitions/Training_01.txt", "/a/abbey/sun_b.jpg\n").Add("Partitions/Testing_01.txt", "/a/apartment_building/outdoor/sun_a.jpg\n");
        using var data = made.Open();
        Assert.Equal([("a/abbey/sun_b.jpg", 1, "Training_01"), ("a/apartment_building/outdoor/sun_a.jpg", 0, "Testing_01")], data.Samples.Select(s => (s.Id, s.Label, s.Annotations["split"])));
        Assert.Equal("apartment building outdoor", data.LabelSpace.Classes[0].Name);
        Assert.Contains(data.Notes, n => n.Contains("sun_c.jpg", StringComparison.Ordinal));
        made.Add("Partitions/Testing_01.txt", "//a/abbey/sun_c.jpg\n/b/../a/abbey/sun_c.jpg\n");
        var text = made.Refusal();
        Assert.Contains("Testing_01.txt, line 1", text, StringComparison.Ordinal);
        Assert.Contains("Testing_01.txt, line 2", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pets_check_that_a_class_has_one_breed_and_a_breed_one_class()
    {
        using var made = new MadeLayout("pets").Pictures("images/Abyssinian_1.jpg", "images/Birman_1.jpg", "images/pug_1.jpg").Add("annotations/test.txt", "# a comment\npug_1 27 2 17\n");
        using (var data = made.Open(options: ("Split", "test")))
            Assert.Equal((26, "pug", "dog", 37), (data.Samples[0].Label, data.LabelSpace.Ids[26], data.Samples[0].Annotations["species"], data.LabelSpace.Count));
        made.Add("annotations/trainval.txt", "Abyssinian_1 1 1 1\nBirman_1 1 1 2\nAbyssinian_2 3 1 1\nBirman_1 38 1 1\nBirman_1 3 3 1\nBirman 4 1\n");
        var text = made.Refusal(("Split", "trainval"));
        Assert.Contains("line 2: 'Birman_1' has class 1, which 'Abyssinian' has elsewhere", text, StringComparison.Ordinal);
        Assert.Contains("the breed 'Abyssinian' has 2 class numbers", text, StringComparison.Ordinal);
        foreach (var line in new[] { 3, 4, 5, 6 }) Assert.Contains($"trainval.txt, line {line}:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Retinopathy_reads_columns_by_name_and_parts_by_usage()
    {
        using var made = new MadeLayout("diabetic_retinopathy").Pictures("test/1_left.jpeg", "test/1_right.jpeg")
            .Add("retinopathy_solution.csv", "\"Usage\",\"level\",\"image\"\nPublic,3,1_left\nPrivate,0,1_right\n");
        using (var data = made.Open(options: ("Split", "validation")))
        {
            Assert.Equal([("1_left", 3)], data.Samples.Select(s => (s.Id, s.Label)));
            Assert.Empty(data.Notes);
        }
        made.Add("retinopathy_solution.csv", "image,level,Usage\n1_left,3,Secret\n1_right,0\n../1_left,1,Public\n");
        var text = made.Refusal(("Split", "test"));
        foreach (var (line, word) in new[] { (2, "'Secret'"), (3, "2 fields"), (4, "leads out") })
            Assert.Contains(text.Split('\n'), l => l.Contains($"line {line}:", StringComparison.Ordinal) && l.Contains(word, StringComparison.Ordinal));
        made.Add("retinopathy_solution.csv", "image,grade,Usage\n1_left,3,Public\n");
        Assert.Contains("Expected are 'image', 'level', 'Usage'", made.Refusal(("Split", "test")), StringComparison.Ordinal);
    }
}
