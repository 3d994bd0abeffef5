using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Behavior.Diagnostics;
using Behavior.ModelZoo.Fuzz;
using Behavior.ModelZoo.Text;
using Behavior.Tests.Common;

namespace Behavior.ModelZoo.Tests.Text;

/// <summary>Vocabularies whose ids would reach the text tower wrongly, or that unpack without end, are refused; nothing is computed from them.</summary>
public sealed class VocabularyFaultTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_small_vocabulary_is_read_in_both_forms()
    {
        File.WriteAllBytes(_folder["bpe.txt"], Seeds.Merges);

        Assert.Equal(BpeVocabulary.Load(_folder["bpe.txt"]).Fingerprint, Load(_ => { }).Fingerprint);
    }

    [Fact]
    public void Ids_that_are_all_zero_are_refused() => Refused("have the same id, 0", ids => SetAll(ids, _ => 0));

    [Fact]
    public void Negative_ids_are_refused() => Refused("ids begin at 0", ids => SetAll(ids, id => -1 - id));

    [Fact]
    public void Ids_beyond_the_tokens_are_refused() => Refused("tokens, start and end have the ids 0 to", ids => SetAll(ids, id => id + 5));

    [Fact]
    public void Two_tokens_with_one_id_are_refused() => Refused("have the same id, 7", ids => ids["a"] = 7);

    [Fact]
    public void A_token_that_is_missing_is_refused() => Refused("", ids => ids.Remove("a"));

    [Theory]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    [InlineData("null")]
    [InlineData("\"1\"")]
    public void Ids_that_are_no_whole_numbers_are_refused(string id) => Refused("", ids => ids["a"] = JsonNode.Parse(id));

    [Theory]
    [InlineData("{\"a\": 0, \"a\": 1}", "uplicate")]
    [InlineData("{\"\\ud800\": 0}", "not Unicode")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "depth")]
    public void JSON_that_no_two_readers_agree_on_is_refused(string json, string expected)
    {
        File.WriteAllBytes(_folder["merges.txt"], Seeds.Merges);
        File.WriteAllText(_folder["vocab.json"], json);

        Assert.Contains(expected, Error(_folder.Path).Message);
    }

    [Theory]
    [InlineData("c a", "c b", "which the bytes and the merges before it do not make")]
    [InlineData("t h\n", "", "which the bytes and the merges before it do not make")]
    [InlineData("c a\n", "c a\nc a\n", "two merges make it")]
    [InlineData("c a\n", "c  a\n", "is not a pair")]
    public void A_damaged_line_of_merges_is_refused(string line, string damaged, string expected)
    {
        File.WriteAllText(_folder["bpe.txt"], Encoding.UTF8.GetString(Seeds.Merges).Replace(line, damaged, StringComparison.Ordinal));

        Assert.Contains(expected, Error(_folder["bpe.txt"]).Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_packed_line_without_end_is_refused_before_it_is_in_memory(bool first)
    {
        using (var packed = new GZipStream(File.Create(_folder["bpe.txt.gz"]), CompressionLevel.SmallestSize))
        {
            if (!first) packed.Write("#version\n"u8);
            for (var i = 0; i < 256; i++) packed.Write(new byte[1 << 20]);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Contains("more than 256 characters", Error(_folder["bpe.txt.gz"]).Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void More_characters_of_merges_than_any_vocabulary_has_are_refused()
    {
        var lines = string.Join('\n', Enumerable.Repeat($"{new string('a', 100)} {new string('b', 100)}", 20_000));
        File.WriteAllText(_folder["bpe.txt"], "#version\n" + lines);

        Assert.Contains("more than 2,000,000 characters", Error(_folder["bpe.txt"]).Message);
    }

    [Fact]
    public void A_text_that_is_not_UTF_8_is_refused()
    {
        File.WriteAllBytes(_folder["bpe.txt"], [.. Seeds.Merges, 0xff, (byte)' ', 0xff, (byte)'\n']);

        Assert.Contains("not UTF-8", Error(_folder["bpe.txt"]).Message);
    }

    [Theory]
    [InlineData("pipe"), InlineData("device"), InlineData("loop"), InlineData("empty"), InlineData("unreadable")]
    public async Task What_is_no_file_is_said(string kind)
    {
        var error = await OddPath.Refused<BehaviorException>(() => BpeVocabulary.Load(OddPath.Make(_folder, kind, "bpe.txt")));

        Assert.Equal("BHV0121", error.Code);
        Assert.DoesNotContain("There is no CLIP vocabulary", error.Message);
    }

    [Fact]
    public void A_file_of_another_kind_is_refused_by_its_size()
    {
        using (var file = File.Create(_folder["bpe.txt"])) file.SetLength(20 << 20);

        Assert.Contains("at most 16 MB", Error(_folder["bpe.txt"]).Message);
    }

    static void SetAll(JsonObject ids, Func<int, int> id)
    {
        foreach (var (token, value) in ids.ToList()) ids[token] = id(value!.GetValue<int>());
    }

    BpeVocabulary Load(Action<JsonObject> change)
    {
        var ids = JsonNode.Parse(Seeds.Vocabulary)!.AsObject();
        change(ids);
        File.WriteAllBytes(_folder["merges.txt"], Seeds.Merges);
        File.WriteAllText(_folder["vocab.json"], ids.ToJsonString(new JsonSerializerOptions()));
        return BpeVocabulary.Load(_folder.Path);
    }

    void Refused(string expected, Action<JsonObject> change)
    {
        var error = Assert.Throws<BehaviorException>(() => Load(change));
        Assert.Equal("BHV0121", error.Code);
        Assert.Contains(expected, error.Message);
    }

    static BehaviorException Error(string path)
    {
        var error = Assert.Throws<BehaviorException>(() => BpeVocabulary.Load(path));
        Assert.Equal("BHV0121", error.Code);
        return error;
    }
}
