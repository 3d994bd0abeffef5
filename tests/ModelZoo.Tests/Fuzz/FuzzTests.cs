using System.Diagnostics;
using Behavior.Diagnostics;
using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Formats.Pickle;
using Behavior.Tests.Common;

namespace Behavior.ModelZoo.Tests.Fuzz;

/// <summary>Damaged files end in a checkpoint's tensors or in a BHV01xx error, within limits of time and memory; never in another exception.</summary>
public class FuzzTests
{
    const int Mutations = 10_000;
    const long LargestAllocation = 512L << 20;

    [Theory]
    [InlineData("core-dtypes.safetensors")]
    [InlineData("training.pth")]
    [InlineData("deflated.pth")]
    [InlineData("training-legacy.pth.tar")]
    [InlineData("scripted.pt")]
    public void Damaged_files_are_read_or_refused(string file)
    {
        var original = File.ReadAllBytes(Seed(file));
        using var folder = new TempFolder();
        var path = folder[file];
        var random = new Random(20231109);
        for (var i = 0; i < Mutations / 5; i++)
        {
            File.WriteAllBytes(path, Mutation.Of(original, random));
            Check(() => ReadAll(path), $"mutation {i} of {file}");
        }
    }

    [Fact]
    public void Damaged_pickles_are_understood_or_refused()
    {
        var seeds = new[] { "training.pth", "protocol-5.pt", "scripted.pt" }.Select(PickleOf).ToList();
        var random = new Random(20231109);
        for (var i = 0; i < Mutations; i++)
        {
            var bytes = Mutation.Of(seeds[i % seeds.Count], random);
            Check(() =>
            {
                using var stream = new MemoryStream(bytes);
                _ = PickleWalk.Tensors(new Unpickler(stream, bytes.Length, "fuzz", "pickle", PickleRules.TorchScript, new PickleLimits(bytes.Length)).Run()).Count();
            }, $"pickle {i}");
        }
    }

    [Fact]
    public void Random_headers_of_safetensors_are_refused()
    {
        var random = new Random(20231109);
        var seed = File.ReadAllBytes(Seed("core-dtypes.safetensors"));
        var header = seed.AsSpan(8, (int)BitConverter.ToInt64(seed)).ToArray();
        for (var i = 0; i < Mutations; i++)
        {
            var json = Mutation.Of(header, random);
            if (json.Length > 0) Check(() => SafetensorsHeader.Parse("fuzz", json, seed.Length - 8 - header.Length), $"header {i}");
        }
    }

    static void Check(Action read, string what)
    {
        var (clock, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        try { read(); }
        catch (BehaviorException refusal) when (refusal.Code.StartsWith("BHV01", StringComparison.Ordinal)) { }
        catch (Exception failure) { Assert.Fail($"{what}: {failure}"); }
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < LargestAllocation, $"{what} allocated {GC.GetAllocatedBytesForCurrentThread() - before} bytes");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{what} took {clock.Elapsed}");
    }

    static void ReadAll(string path)
    {
        using var source = CheckpointFile.Open(path);
        foreach (var info in source.Tensors.Values) source.ReadBytes(info.Name, new byte[info.Bytes]);
    }

    static byte[] PickleOf(string file)
    {
        using var zip = System.IO.Compression.ZipFile.OpenRead(Seed(file));
        using var entry = zip.Entries.Single(e => e.Name == "data.pkl").Open();
        using var copy = new MemoryStream();
        entry.CopyTo(copy);
        return copy.ToArray();
    }

    static string Seed(string file) => Path.Combine(SharedFolder.RepositoryRoot, "tests", "ModelZoo.Tests", "Conformance", "checkpoints", "valid", file);
}
