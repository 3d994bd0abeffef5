using Behavior.Diagnostics;
using Behavior.Imaging.Decoding;
using Behavior.ModelZoo.Checkpoints;
using Behavior.Tests.Common;
using Behavior.Toybox.Examples;
using Behavior.Toybox.Training;
using static TorchSharp.torch;

namespace Behavior.Toybox.Tests.Examples;

[Collection("torch")]
public sealed class ToyExampleTests
{
    static string Start => Path.Combine(SharedFolder.RepositoryRoot, "zoo", "toy", ToyExample.Start);

    /// <summary>The networks are judged here as a stranger would: by the folders' names in order, from the files alone.</summary>
    [Fact]
    public void The_update_is_better_on_the_pictures_and_each_writing_gives_the_same_bytes()
    {
        using var temp = new TempFolder();
        ToyExample.Write(temp["a"], Start);
        ToyExample.Write(temp["b"], Start);

        var files = Directory.GetFiles(temp["a"], "*", SearchOption.AllDirectories);
        Assert.Equal(480 + 2, files.Length);
        Assert.All(files, f => Assert.Equal(File.ReadAllBytes(f), File.ReadAllBytes(Path.Combine(temp["b"], Path.GetRelativePath(temp["a"], f)))));
        var classes = Directory.GetDirectories(temp["a"] + "/pictures").Order(StringComparer.Ordinal).ToList();
        Assert.All(classes, c => Assert.Equal(60, Directory.GetFiles(c).Length));
        var (before, after) = (Right(temp["a"] + "/convnext.safetensors", classes), Right(temp["a"] + "/convnext-2.safetensors", classes));
        Assert.InRange(before, 250, 350); // far from chance, which is 60, and from all
        Assert.InRange(after, before + 48, 430);
    }

    [Fact]
    public void Without_the_weights_nothing_is_written()
    {
        using var temp = new TempFolder();

        var problem = Assert.Throws<BehaviorException>(() => ToyExample.Write(temp["mine"], temp["gone.safetensors"]));

        Assert.Equal("BHV0508", problem.Code);
        Assert.Contains("git restore zoo/toy", problem.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(temp["mine"]));
    }

    static int Right(string weights, IReadOnlyList<string> classes)
    {
        using var network = CheckpointLoader.Load("convnext_toy", weights, classes: classes.Count);
        return Enumerable.Range(0, classes.Count).Sum(label => Answers(network, Directory.GetFiles(classes[label])).Count(answer => answer == label));
    }

    static long[] Answers(ModelZoo.VisionModel network, string[] files)
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var planes = new float[files.Length * 3 * 64 * 64];
        for (var i = 0; i < files.Length; i++)
            Normalisation.Apply(ImageDecoder.Decode(File.ReadAllBytes(files[i]), files[i]).Pixels, planes.AsSpan(i * 3 * 64 * 64, 3 * 64 * 64));
        return network.forward(tensor(planes, [files.Length, 3, 64, 64])).argmax(1).data<long>().ToArray();
    }
}
