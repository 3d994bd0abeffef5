using System.Text.Json;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.Tests.Common;

namespace Behavior.ModelZoo.Tests.Checkpoints;

/// <summary>The kit's weights after public bug reports, each by what its manifest says is right.</summary>
public class ReportCasesTests
{
    const string Kit = "conformance/reports/";

    [Fact]
    public void Weights_are_those_of_the_plain_file()
    {
        var cases = Cases("weights");
        Assert.NotEmpty(cases);
        Assert.All(cases, entry =>
        {
            var clip = entry.GetProperty("architecture").GetString() == "clip_vit_toy";
            using var source = CheckpointFile.Open(SharedFolder.Need(Kit + entry.GetProperty("file").GetString()));
            string[] ignoring = entry.TryGetProperty("ignoring", out var names) ? [.. names.EnumerateArray().Select(n => n.GetString()!)] : [];
            if (entry.TryGetProperty("equal_to", out var plain)) AssertEqual(plain.GetString()!, source, ignoring);
            Assert.Contains(clip ? "report_clip" : "report_resnet", ArchitectureDetector.Candidates(source));
            var headless = entry.TryGetProperty("head", out var head) && !head.GetBoolean();
            using var network = CheckpointLoader.Load(clip ? "report_clip" : "report_resnet", source, features: headless);
            Assert.Equal(headless, !network.HasClassifier);
        });
    }

    [Fact]
    public void Several_sets_are_a_choice()
    {
        var cases = Cases("choice");
        Assert.NotEmpty(cases);
        Assert.All(cases, entry =>
        {
            var path = SharedFolder.Need(Kit + entry.GetProperty("file").GetString());
            var choice = Assert.Throws<HolderException>(() => CheckpointFile.Open(path));
            var holders = entry.GetProperty("holders").EnumerateArray().Select(h => h.GetString()!).ToList();
            Assert.Equal(holders, choice.Holders.Select(h => h.Name));
            Assert.All(holders, h => Assert.Contains(h, choice.Message));
            using var plain = CheckpointFile.Open(SharedFolder.Need(Kit + "00-control.pth"));
            using var averaged = CheckpointFile.Open(path, "model_ema");
            using var model = CheckpointFile.Open(path, "model");
            Assert.Equal(Values(plain, "fc.bias"), Values(model, "fc.bias"));
            Assert.All(Values(averaged, "fc.bias"), v => Assert.Equal(0.5f, v));
        });
    }

    static List<JsonElement> Cases(string expected)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.Need(Kit + "manifest.json")));
        return [.. manifest.RootElement.GetProperty("cases").EnumerateArray().Where(c => c.GetProperty("expect").GetString() == expected).Select(c => c.Clone())];
    }

    static void AssertEqual(string file, ITensorSource source, string[] ignoring)
    {
        using var plain = CheckpointFile.Open(SharedFolder.Need(Kit + file));
        Assert.Equal(Names(plain, ignoring), Names(source, ignoring));
        foreach (var name in Names(plain, ignoring)) Assert.Equal(Bytes(plain, name), Bytes(source, name));
        Assert.Equal(TensorHash.Of(plain), TensorHash.Of(source));
    }

    static List<string> Names(ITensorSource source, string[] ignoring) =>
        [.. source.Tensors.Keys.Where(n => !ignoring.Any(i => n == i || n.EndsWith("." + i, StringComparison.Ordinal))).Order(StringComparer.Ordinal)];

    static byte[] Bytes(ITensorSource source, string name)
    {
        var bytes = new byte[source.Tensors[name].Bytes];
        source.ReadBytes(name, bytes);
        return bytes;
    }

    static float[] Values(ITensorSource source, string name)
    {
        using var tensor = source.Read(name);
        using var wide = tensor.to(TorchSharp.torch.float32);
        return wide.data<float>().ToArray();
    }
}
