using System.IO.Compression;
using Behavior.Diagnostics;
using Behavior.Evaluation.Passes;
using Behavior.Imaging;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Tests.Passes;

/// <summary>Label spaces from the items to the answers.</summary>
public sealed class LabelSpaceTests : IDisposable
{
    readonly SmallWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void A_benchmark_of_some_classes_is_judged_among_these_alone()
    {
        using var run = _world.Run([], _world.Benchmark, Folders("part", "class03", "class01"));

        var part = run.Predict("model", "part");

        Assert.Equal(["class01", "class03"], part.Classes);
        Assert.All(part.Top1, answer => Assert.InRange(answer, 0, 1));
        Assert.NotEqual("", part.Provenance.Head);
    }

    [Fact]
    public void Numbered_folders_are_labels_in_the_order_of_their_numbers()
    {
        using var run = _world.Run([], _world.Benchmark, Folders("numbers", "10", "2", "9"));

        var predictions = run.Predict("model", "numbers");

        Assert.Equal(["2/x.png", "9/x.png", "10/x.png"], predictions.Samples.Select(s => s.Id));
        Assert.Equal([2, 9, 10], predictions.Labels);
        Assert.Equal(16, predictions.Classes.Count);
    }

    [Fact]
    public void Other_classes_are_refused_with_three_of_each_side()
    {
        using var run = _world.Run([], _world.Benchmark, Folders("others", "ant", "bee", "cow", "elk"));

        var error = Assert.Throws<BehaviorException>(() => run.Predict("model", "others"));

        Assert.Equal("BHV0403", error.Code);
        Assert.Contains("class00, class01, class02, ... (16 in all)", error.Message);
        Assert.Contains("ant, bee, cow, ... (4 in all)", error.Message);
    }

    [Fact]
    public void An_item_may_group_a_heads_classes_and_name_them()
    {
        File.WriteAllText(_world["kinds.txt"], "low\tlow numbers\tclass00 class01\nhigh\thigh numbers\tclass14 class15\n");
        using var run = _world.Run([], _world.Benchmark, Folders("kinds", "low", "high") with { LabelSpace = _world["kinds.txt"] });

        var predictions = run.Predict("model", "kinds");

        Assert.Equal(["low", "high"], predictions.Classes);
        Assert.Equal([0, 1], predictions.Samples.Select(s => s.Label).Order());
    }

    [Fact]
    public void A_space_of_another_size_than_the_head_is_refused()
    {
        File.WriteAllText(_world["three.txt"], "a\nb\nc\n");
        using var run = _world.Run(_world.Checkpoint with { LabelSpace = _world["three.txt"] });

        Assert.Contains("answers with 16 classes", Assert.Throws<BehaviorException>(() => run.Predict("model", "data")).Message);
    }

    /// <summary>One picture in each of some class folders.</summary>
    BenchmarkItem Folders(string name, params string[] classes)
    {
        var path = _world[name + ".zip"];
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
            foreach (var one in classes)
            {
                using var entry = zip.CreateEntry($"{one}/x.png").Open();
                entry.Write(PngWriter.Encode(new RgbImage(64, 64)));
            }
        return _world.Benchmark with { Name = name, Root = path };
    }
}
