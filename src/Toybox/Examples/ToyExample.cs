using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Imaging;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Checkpoints;
using Behavior.Toybox.Architectures;
using Behavior.Toybox.Files;
using Behavior.Toybox.Sets;
using Behavior.Toybox.Sets.Transfer;

namespace Behavior.Toybox.Examples;

/// <summary>
/// Files as a user's own would be, for docs/your-own.md: a folder of pictures with a folder for each class, and a ConvNeXt of the toy zoo that was fitted to these classes, twice.
/// </summary>
public static class ToyExample
{
    /// <summary>The network before it is fitted, in <c>zoo/toy</c>.</summary>
    public const string Start = "toy-convnext-sup.safetensors";

    const string Architecture = "convnext_toy";

    const int Few = 64, Many = 400, Pictures = 480;

    static readonly TilesTask s_task = new();

    /// <summary>Folder names, in the order in which a folder of class folders is read: the networks' outputs.</summary>
    static readonly IReadOnlyList<string> s_classes = [.. s_task.Classes.Order(StringComparer.Ordinal)];

    /// <summary>Writes the example; on one machine the same bytes every time. Everything is computed before the first file is written.</summary>
    /// <param name="folder">Where to; made when absent.</param>
    /// <param name="start">The weights to fit, <see cref="Start"/>.</param>
    /// <returns>What was written: each path and what it is.</returns>
    /// <exception cref="BehaviorException">BHV0509: the folder holds something already. BHV0508: there are no such weights. BHV0506: a file cannot be written.</exception>
    public static IReadOnlyList<(string Path, string What)> Write(string folder, string start)
    {
        CheckEmpty(folder);
        if (!File.Exists(start)) throw new BehaviorException("BHV0508", $"The example's networks start from '{start}', and there is no such file. Run in a clone of Behavior: git restore zoo/toy");
        ToyArchitectures.Include();
        using var set = new ToyDataset(new TransferSet(s_task, "toy-example", Many, Pictures), ToyNetworkFamily.InputSize);
        using var network = CheckpointLoader.Load(Architecture, start);
        var features = FittedHead.Features(network, set, Many);
        int[] labels = [.. set.Samples.Take(Many).Select(Output)];
        var (few, many) = (FittedHead.On(features.Slice(0, Few), labels.AsSpan(0, Few)), FittedHead.On(features, labels));
        return
        [
            (WritePictures(folder, set), $"{Pictures} pictures of land from above, in {s_classes.Count} classes"),
            (few.Write(Path.Combine(folder, "convnext.safetensors"), network), $"a ConvNeXt, fitted on {Few} others"),
            (many.Write(Path.Combine(folder, "convnext-2.safetensors"), network), $"the update: fitted on {Many}"),
        ];
    }

    static void CheckEmpty(string folder)
    {
        if (File.Exists(folder) || Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new BehaviorException("BHV0509", $"The example is written into a new or an empty folder, and '{folder}' {(File.Exists(folder) ? "is a file" : "holds something already")}; "
                + "nothing was changed."
                + " Name another folder, or remove this one: the example is the same each time.");
    }

    static string WritePictures(string folder, ToyDataset set)
    {
        var pictures = Path.Combine(folder, "pictures");
        for (var i = 0; i < Pictures; i++)
        {
            var (png, name) = (PngWriter.Encode(set.Load(Many + i)), $"{i:0000}.png");
            ToyFile.Write(Path.Combine(pictures, s_classes[Output(set.Samples[Many + i])], name), s => s.Write(png));
        }
        return pictures;
    }

    static int Output(Sample sample) => Array.IndexOf([.. s_classes], s_task.Classes[sample.Label]);
}
