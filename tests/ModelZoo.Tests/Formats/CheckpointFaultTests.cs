using System.Text;
using Behavior.Diagnostics;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Fuzz;
using Behavior.ModelZoo.Preprocessing;
using Behavior.Tests.Common;

namespace Behavior.ModelZoo.Tests.Formats;

/// <summary>What lies at a path and is no file, and files that are nested or repeated without end.</summary>
public sealed class CheckpointFaultTests : IDisposable
{
    const int Many = 1_000_000;

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("pipe"), InlineData("device"), InlineData("folder"), InlineData("loop"), InlineData("empty"), InlineData("unreadable")]
    public async Task Weights_that_are_no_file_are_said(string kind)
    {
        foreach (var name in new[] { "a.pth", "a.safetensors", "a.index.json" })
        {
            var path = OddPath.Make(_folder, kind, name);
            var opened = await OddPath.Refused<Exception>(() => Wrapped(() => CheckpointFile.Open(path).Dispose()));
            var hashed = await OddPath.Refused<BehaviorException>(() => FileHash.Sha256(path));

            Assert.StartsWith("BHV01", opened.Message);
            Assert.Equal("BHV0102", hashed.Code);
        }
    }

    [Fact]
    public async Task A_shard_that_is_no_file_is_said()
    {
        foreach (var (name, content) in Seeds.Shards) File.WriteAllBytes(_folder[name], content);
        File.Delete(_folder["model-00001-of-00002.safetensors"]);
        OddPath.Make(_folder, "pipe", "model-00001-of-00002.safetensors");

        await OddPath.Refused<CheckpointException>(() => CheckpointFile.Open(_folder["model.safetensors.index.json"]));
    }

    [Theory]
    [InlineData("pipe"), InlineData("device"), InlineData("folder"), InlineData("loop"), InlineData("empty"), InlineData("unreadable")]
    public async Task A_configuration_that_is_no_file_is_said(string kind)
    {
        OddPath.Make(_folder, kind, "preprocessor_config.json");

        Assert.Equal("BHV0123", (await OddPath.Refused<BehaviorException>(() => PreprocessingFiles.Beside(_folder["a.pth"], out _))).Code);
    }

    [Fact]
    public void A_configuration_behind_a_link_to_nothing_is_absent()
    {
        OddPath.Make(_folder, "dangling", "preprocessor_config.json");

        Assert.Null(PreprocessingFiles.Beside(_folder["a.pth"], out _));
    }

    [Theory]
    [InlineData("{\"pretrained_cfg\": {\"input_size\": [3, 224, 224], \"crop_pct\": 1e-9}}", "crop_pct")]
    [InlineData("{\"pretrained_cfg\": {\"input_size\": [3, 224, 224], \"std\": [1e-300, 1, 1]}}", "std")]
    [InlineData("{\"pretrained_cfg\": {\"input_size\": [3, 224, 224], \"crop_pct\": 1e999}}", "crop_pct")]
    [InlineData("{\"pretrained_cfg\": {\"input_size\": [3, 224, 224], \"input_size\": [3, 32, 32]}}", "uplicate")]
    public void A_transform_that_no_model_had_is_refused(string json, string expected)
    {
        File.WriteAllText(_folder["config.json"], json);

        var error = Assert.Throws<BehaviorException>(() => PreprocessingFiles.Beside(_folder["a.pth"], out _));

        Assert.Equal("BHV0123", error.Code);
        Assert.Contains(expected, error.Message);
    }

    /// <summary>A million values in each other, built from the inside, from the outside, over the memo and with marks left open.</summary>
    [Theory]
    [InlineData(")", "\u0085")]
    [InlineData("]", "]a")]
    [InlineData("]", "(l")]
    [InlineData("", "]")]
    [InlineData("", "}")]
    [InlineData("", "(")]
    [InlineData("", "N")]
    [InlineData("]q\u0001", "h\u0001a")]
    [InlineData("]", "2a")]
    [InlineData("N", "\u0085\u0094")]
    public void Nested_and_repeated_values_are_refused_in_bounds(string before, string repeated)
    {
        var pickle = Encoding.Latin1.GetBytes("\u0080\u0002" + before + string.Concat(Enumerable.Repeat(repeated, Many)) + ".");

        Bounded(Seeds.WithPickle(pickle), "a.pth");
    }

    [Fact]
    public void Lists_closed_from_the_inside_are_refused_in_bounds() =>
        Bounded(Seeds.WithPickle(Encoding.Latin1.GetBytes("\u0080\u0002" + new string(']', Many / 2) + new string('a', Many / 2 - 1) + ".")), "a.pth");

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Nested_JSON_is_refused_in_bounds(char opening)
    {
        byte[] json = [.. "{\"a\":"u8, .. Encoding.ASCII.GetBytes(opening == '[' ? new string('[', Many) : string.Concat(Enumerable.Repeat("{\"a\":", Many)))];

        Bounded([.. BitConverter.GetBytes((long)json.Length), .. json], "a.safetensors");
        Bounded(json, "a.safetensors.index.json");
        File.WriteAllBytes(_folder["config.json"], json[..Math.Min(json.Length, 4 << 20)]);
        Assert.Equal("BHV0123", Assert.Throws<BehaviorException>(() => PreprocessingFiles.Beside(_folder["b.pth"], out _)).Code);
    }

    [Fact]
    public void A_header_of_a_million_tensors_is_refused_in_bounds()
    {
        var json = Encoding.ASCII.GetBytes("{" + string.Join(',', Enumerable.Range(0, Many).Select(i => $"\"{i}\":{{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}}")) + "}");

        Bounded([.. BitConverter.GetBytes((long)json.Length), .. json], "a.safetensors");
    }

    [Fact]
    public void An_index_of_many_shards_or_names_is_refused_in_bounds()
    {
        Bounded(Index(5_000, i => $"{i}.safetensors"), "a.safetensors.index.json");
        Bounded(Index(200_000, _ => "a.safetensors"), "a.safetensors.index.json");
        Bounded(Index(150_000, _ => "a.safetensors"), "a.safetensors.index.json");

        static byte[] Index(int count, Func<int, string> shard) =>
            Encoding.ASCII.GetBytes("{\"weight_map\": {" + string.Join(',', Enumerable.Range(0, count).Select(i => $"\"{i}\": \"{shard(i)}\"")) + "}}");
    }

    [Fact]
    public void Metadata_of_a_million_entries_are_refused_in_bounds()
    {
        var json = Encoding.ASCII.GetBytes("{\"__metadata__\":{" + string.Join(',', Enumerable.Range(0, Many).Select(i => $"\"{i}\":\"\"")) + "}}");

        Bounded([.. BitConverter.GetBytes((long)json.Length), .. json], "a.safetensors");
    }

    /// <summary>Small entries take many times their bytes in memory.</summary>
    [Theory]
    [InlineData("vocab.json", "BHV0121")]
    [InlineData("config.json", "")]
    [InlineData("preprocessor_config.json", "")]
    public void Words_and_configurations_of_small_entries_stay_in_bounds(string name, string code)
    {
        var json = Encoding.ASCII.GetBytes("{" + string.Join(',', Enumerable.Range(0, 400_000).Select(i => $"\"{i:x}\":0")) + "}");
        File.WriteAllBytes(_folder[name], json);
        File.WriteAllBytes(_folder["merges.txt"], Seeds.Merges);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var failure = Record.Exception(() => name == "vocab.json" ? (object)Behavior.ModelZoo.Text.BpeVocabulary.Load(_folder[name]) : PreprocessingFiles.Beside(_folder["a.pth"], out _));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8L * json.Length + (64 << 20));
        Assert.Equal(code, (failure as BehaviorException)?.Code ?? "");
    }

    /// <summary>Refused within 2 s of processor time and eight times the file and 64 MB of memory.</summary>
    void Bounded(byte[] content, string name)
    {
        File.WriteAllBytes(_folder[name], content);
        var (time, before) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());

        var error = Assert.ThrowsAny<BehaviorException>(() => CheckpointFile.Open(_folder[name]));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8L * content.Length + (64 << 20));
        Assert.StartsWith("BHV011", error.Code);
        Assert.InRange((Environment.CpuUsage.TotalTime - time).TotalSeconds, 0, 10); // of all threads of this process: other tests run beside
    }

    /// <summary>Either type of refusal, as one.</summary>
    static void Wrapped(Action read)
    {
        try { read(); }
        catch (BehaviorException refusal) when (refusal is not AbsentException) { throw new Exception(refusal.Message); }
    }
}
