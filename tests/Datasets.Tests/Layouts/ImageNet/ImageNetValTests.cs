using Behavior.Datasets.Layouts;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Layouts.ImageNet;

/// <summary>ILSVRC 2012's validation set, in the forms that people have it in.</summary>
public sealed class ImageNetValTests
{
    const string One = "ILSVRC2012_val_00000001", Two = "ILSVRC2012_val_00000002", Three = "ILSVRC2012_val_00000003";

    const string Devkit = "ILSVRC2012_devkit_t12/data/", Truth = Devkit + "ILSVRC2012_validation_ground_truth.txt", Map = Devkit + "map_clsloc.txt";

    [Fact]
    public void Every_form_gives_the_same_samples()
    {
        // kit fox is class 278, English setter class 212: their places among the sorted ids, and neither the devkit's number nor their place among the folders that are there
        (string, int)[] expected = [(One, 278), (Two, 212), (Three, 278)];
        using var folders = new MadeLayout("imagenet-val").Pictures($"val/n02119789/{One}.JPEG", $"val/n02100735/{Two}.JPEG", $"val/n02119789/{Three}.JPEG");
        using var flat = Flat("1\n2\n1\n", "n02119789 1 kit_fox\nn02100735 2 English_setter\n");
        using var kaggle = Kaggle($"{Three},n02119789 1 2 3 4 \n{One},n02119789 1 2 3 4 n02119789 5 6 7 8 \n{Two},n02100735 1 2 3 4 \n");
        foreach (var layout in new[] { folders, flat, kaggle })
        {
            using var data = layout.Open();
            Assert.Equal(expected, data.Samples.Select(s => (s.Id, s.Label)).Order());
            Assert.All(data.Samples, s => Assert.Equal("ILSVRC2012_val/" + s.Id, s.Annotations["cluster"]));
            Assert.Equal(1_000, data.LabelSpace.Count);
        }
    }

    [Fact]
    public void Root_may_be_the_folder_above_or_val_itself_or_an_archive()
    {
        using var layout = new MadeLayout("imagenet-val").Pictures($"data/val/n02119789/{One}.JPEG", $"data/val/n02100735/{Two}.JPEG");
        using var outer = layout.Open();
        using var middle = layout.Open("data");
        using var inner = layout.Open("data/val");
        using var zipped = layout.OpenZipped();
        Assert.All([middle, inner, zipped], (LayoutDataset data) => Assert.Equal(outer.Fingerprint, data.Fingerprint));
    }

    [Fact]
    public void The_published_archives_are_read_side_by_side()
    {
        using var layout = Flat("1\n2\n1\n", "n02119789 1 kit_fox\nn02100735 2 English_setter\n");
        using var data = layout.OpenPacked("val");
        Assert.Equal([278, 212, 278], data.Samples.Select(s => s.Label));
        Assert.Equal($"val.zip!{One}.JPEG", data.Where(0));
    }

    [Fact]
    public void Two_maps_that_disagree_are_refused()
    {
        var meta = SharedFolder.Need("conformance/datasets/layouts/imagenet-val-flat/ILSVRC2012_devkit_t12/data/meta.mat"); // id 1 is n02119789 in it
        using var layout = Flat("1\n2\n1\n", "n02100735 1 English_setter\nn02119789 2 kit_fox\n").Binary(Devkit + "meta.mat", File.ReadAllBytes(meta));
        Assert.Contains("says that id 1 is n02119789", layout.Refused(code: "BHV0313"), StringComparison.Ordinal);
    }

    [Fact]
    public void Training_pictures_and_boxes_beside_are_not_read()
    {
        using var layout = Kaggle($"{One},n02119789 1 2 3 4 \n{Two},n02100735 1 2 3 4 \n{Three},n02119789 1 2 3 4 \n")
            .Pictures("ILSVRC/Data/CLS-LOC/train/n02119789/n02119789_1.JPEG", "ILSVRC/Data/CLS-LOC/test/ILSVRC2012_test_00000001.JPEG")
            .Text($"ILSVRC/Annotations/CLS-LOC/val/{One}.xml", "<annotation/>");
        using var data = layout.Open();
        Assert.Equal([One, Two, Three], data.Samples.Select(s => s.Id));
    }

    [Fact]
    public void A_set_with_training_pictures_alone_is_refused()
    {
        using var layout = new MadeLayout("imagenet-val").Pictures("train/n02119789/n02119789_1.JPEG");
        Assert.Contains("lacks 'val/", layout.Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_part_than_val_is_refused()
    {
        using var layout = new MadeLayout("imagenet-val").Pictures($"val/n02119789/{One}.JPEG");
        Assert.Contains("'train'", layout.Refused("train"), StringComparison.Ordinal);
        using var data = layout.Open(split: "val");
        Assert.Single(data.Samples);
    }

    [Fact]
    public void Pictures_without_any_labels_name_both_lists()
    {
        using var layout = new MadeLayout("imagenet-val").Pictures($"val/{One}.JPEG");
        var said = layout.Refused();
        Assert.Contains("LOC_val_solution.csv", said, StringComparison.Ordinal);
        Assert.Contains("ILSVRC2012_validation_ground_truth.txt", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1\n\n2\n1\n", "line 3")]
    [InlineData("1\n-2\n1\n", "line 2")]
    [InlineData("1\n2.0\n1\n", "line 2")]
    [InlineData("1\n99999999999\n1\n", "line 2")]
    [InlineData("1\n3\n1\n", "line 2: the id 3")]
    [InlineData("1\n2\n", "2 labels for 3 pictures")]
    public void Lines_that_shift_or_miss_labels_are_refused(string truth, string named)
    {
        using var layout = Flat(truth, "n02119789 1 kit_fox\nn02100735 2 English_setter\n");
        Assert.Contains(named, layout.Refused(code: "BHV0313"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n02119789 1 kit_fox\nn02100735 1 English_setter\n", "line 2: the id 1 stands twice")]
    [InlineData("n02119789 1 kit_fox\nn02119789 2 kit_fox\n", "line 2: n02119789 stands twice")]
    [InlineData("n02119789 1 kit_fox\nn99999999 2 nothing\n", "'n99999999'")]
    [InlineData("n02119789 1 kit_fox\nn02100735 0 English_setter\n", "'0'")]
    [InlineData("n02119789\n", "line 1")]
    public void A_map_that_is_not_the_devkits_is_refused(string map, string named)
    {
        using var layout = Flat("1\n1\n1\n", map);
        Assert.Contains(named, layout.Refused(code: "BHV0313"), StringComparison.Ordinal);
    }

    [Fact]
    public void As_many_labels_as_pictures_with_a_gap_in_the_numbers_are_refused()
    {
        using var layout = new MadeLayout("imagenet-val").Pictures($"val/{One}.JPEG", $"val/{Two}.JPEG", "val/ILSVRC2012_val_00000004.JPEG")
            .Text(Truth, "1\n1\n1\n").Text(Map, "n02119789 1 kit_fox\n");
        Assert.Contains("00000004", layout.Refused(code: "BHV0313"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_without_a_number_are_refused()
    {
        using var layout = Flat("1\n1\n1\n1\n", "n02119789 1 kit_fox\n").Pictures("val/fox.JPEG");
        Assert.Contains("'val/fox.JPEG'", layout.Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_that_are_no_wordnet_ids_are_refused()
    {
        using var layout = new MadeLayout("imagenet-val").Pictures($"val/kit_fox/{One}.JPEG").Text(Truth, "1\n").Text(Map, "n02119789 1 kit_fox\n");
        Assert.Contains("'kit_fox'", layout.Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_of_a_table_is_said_at_once()
    {
        using var layout = Kaggle($"{One},n02119789 1 2 3 4 n02100735 1 2 3 4\n{Two},n02119789 1 2\nILSVRC2012_val_00000009,n02119789 1 2 3 4\nILSVRC2012_val_00000009,n02119789 1 2 3 4\n");
        var said = layout.Refused();
        foreach (var named in new[]
        {
            "line 2: " + One, "2 classes", "line 3: " + Two, "3 words", "line 5", "line 4 already", $"lacks 'ILSVRC/Data/CLS-LOC/val/{Three}.JPEG'", "1 pictures that are not in",
        })
            Assert.Contains(named, said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_other_columns_is_refused()
    {
        using var layout = Kaggle("").Text("LOC_val_solution.csv", $"id,label\n{One},n02119789\n");
        Assert.Contains("'ImageId', 'PredictionString'", layout.Refused(code: "BHV0313"), StringComparison.Ordinal);
    }

    static MadeLayout Flat(string truth, string map) =>
        new MadeLayout("imagenet-val").Pictures($"val/{One}.JPEG", $"val/{Two}.JPEG", $"val/{Three}.JPEG").Text(Truth, truth).Text(Map, map);

    static MadeLayout Kaggle(string rows) => new MadeLayout("imagenet-val").Pictures([.. new[] { One, Two, Three }.Select(n => $"ILSVRC/Data/CLS-LOC/val/{n}.JPEG")])
        .Text("LOC_val_solution.csv", "ImageId,PredictionString\n" + rows);
}
