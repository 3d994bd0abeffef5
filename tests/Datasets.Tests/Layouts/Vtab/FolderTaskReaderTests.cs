namespace Behavior.Datasets.Tests.Layouts.Vtab;

/// <summary>Tasks that are class folders: EuroSAT, RESISC45, Caltech 101.</summary>
public class FolderTaskReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("NWPU-RESISC45")]
    public void A_root_may_be_the_folder_of_classes_itself(string below)
    {
        using var made = new MadeLayout("resisc45").Pictures("NWPU-RESISC45/airplane/airplane_001.jpg", "NWPU-RESISC45/wetland/wetland_100.jpg");
        using var data = made.Open(below);
        Assert.Equal(["NWPU-RESISC45/airplane/airplane_001.jpg", "NWPU-RESISC45/wetland/wetland_100.jpg"], data.Samples.Select(s => s.Id));
        Assert.Contains(data.Notes, n => n.Contains("2 of the set's 45 classes", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_no_class_and_one_that_is_empty_are_said()
    {
        using var made = new MadeLayout("eurosat").Pictures("2750/Forest/Forest_1.jpg", "2750/Forrest/Forest_2.jpg", "2750/x.jpg").Folder("2750/River");
        var text = made.Refusal();
        Assert.Contains("'Forrest', which is none of the set's 10 classes. Did you mean 'Forest'", text, StringComparison.Ordinal);
        Assert.Contains("'2750/River'", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_set_is_not_taken_for_it()
    {
        using var made = new MadeLayout("eurosat").Pictures("val/n01440764/1.jpg", "val/n01443537/2.jpg");
        Assert.Contains("lacks '2750'", made.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Caltech_sorts_in_lower_case_and_knows_torchvisions_labels()
    {
        const string Top = "caltech101/101_ObjectCategories/";
        using var made = new MadeLayout("caltech101").Pictures(Top + "Faces/image_0001.jpg", Top + "BACKGROUND_Google/image_0001.jpg", Top + "ant/image_0001.jpg", Top + "zebra/image_0001.jpg");
        using var data = made.Open();
        Assert.Equal(["ant", "background_google", "faces", "zebra"], data.LabelSpace.Ids);
        // Python sorts upper case first, and torchvision leaves the background out: Faces, ant, zebra.
        Assert.Equal([("BACKGROUND_Google", 1, null), ("Faces", 2, "0"), ("ant", 0, "1"), ("zebra", 3, "2")],
            data.Samples.Select(s => (s.Annotations["class"], s.Label, s.Annotations.GetValueOrDefault("label_101"))));
    }

    [Fact]
    public void Caltech_refuses_two_folders_of_one_class()
    {
        const string Top = "101_ObjectCategories/";
        using var made = new MadeLayout("caltech101").Pictures(Top + "Faces/image_0001.jpg", Top + "faces/image_0002.jpg");
        Assert.Contains("'Faces', 'faces', which are one class", made.Refusal(), StringComparison.Ordinal);
    }
}
