using Behavior.Datasets.Fuzz;
using Behavior.Datasets.Fuzz.Layouts;
using Behavior.Diagnostics;
using Behavior.Fuzzing;

namespace Behavior.Datasets.Tests.Fuzz;

/// <summary>A short run of every target of <c>perf/Datasets.Fuzz</c>: damaged files end in what they hold or in an error with a code, within bounds of time and memory.</summary>
public class FuzzTests
{
    public static TheoryData<string> Names => [.. Targets.All.Select(t => t.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Damaged_files_are_read_or_refused(string name)
    {
        var target = Targets.All.Single(t => t.Name == name);

        var run = FuzzRun.Of(target, target.Short);

        Assert.True(run.Faulty == 0, string.Join('\n', run.Faults));
        Assert.True(run.Outcomes.GetValueOrDefault("read") > 0, "No input was read: the target tests nothing.");
    }

    [Theory]
    [InlineData("cifar10-binary", "data_batch_4.bin")]
    [InlineData("cifar10-python", "test_batch")]
    [InlineData("cifar100-python", "train")]
    [InlineData("clevr-count", "CLEVR_val_scenes.json")]
    [InlineData("dsprites-location", "dsprites_ndarray_co1sh3sc6or40x32y32_64x64.npz")]
    [InlineData("dtd", "train1.txt")]
    [InlineData("flowers102", "setid.mat")]
    [InlineData("objectnet", "objectnet_to_imagenet_1k.json")]
    [InlineData("pets", "trainval.txt")]
    [InlineData("pug-imagenet", "class_to_imagenet_idx.json")]
    [InlineData("retinopathy", "trainLabels.csv")]
    [InlineData("sun397", "ClassName.txt")]
    [InlineData("svhn", "test_32x32.mat")]
    [InlineData("vtab-1k-cifar", "val200.txt")]
    public void A_folder_in_place_of_a_file_is_refused(string name, string file)
    {
        var layout = Kit.Layouts.Single(l => l.Name == name);
        foreach (var inside in new[] { null, "anything"u8.ToArray() })
        {
            using var damage = Damage.Folder(layout.Files.Single(f => Path.GetFileName(f) == file), inside);

            var refusal = Assert.Throws<BehaviorException>(() => layout.Reader.Open(layout.Source).Dispose());

            Assert.Equal("BHV0303", refusal.Code);
            Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
        }
    }
}
