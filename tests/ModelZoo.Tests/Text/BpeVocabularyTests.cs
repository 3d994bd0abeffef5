using System.IO.Compression;
using System.Text.Json;
using Behavior.Diagnostics;
using Behavior.ModelZoo.Text;
using Behavior.Tests.Common;

namespace Behavior.ModelZoo.Tests.Text;

public class BpeVocabularyTests
{
    [Fact]
    public void Both_published_forms_are_one_vocabulary()
    {
        using var folder = new TempFolder();
        var text = BpeVocabulary.Load(MadeUpVocabulary.WriteText(folder["bpe.txt.gz"], MadeUpVocabulary.Merges()));
        var json = BpeVocabulary.Load(MadeUpVocabulary.WriteJson(folder.Path, MadeUpVocabulary.Merges()));

        Assert.Equal(49408, json.Count);
        Assert.Equal(text.Fingerprint, json.Fingerprint);
        Assert.Equal(new ClipTokenizer(text).Encode("a photo of 2 na\u00efve caf\u00e9s"), new ClipTokenizer(json).Encode("a photo of 2 na\u00efve caf\u00e9s"));
    }

    /// <summary>The reference ids, reached through the form that they were not made with.</summary>
    [Fact]
    public void Hugging_Faces_form_gives_every_reference_id()
    {
        using var folder = new TempFolder();
        using var packed = new GZipStream(File.OpenRead(SharedFolder.Need("third-party/clip/bpe_simple_vocab_16e6.txt.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        var merges = reader.ReadToEnd().Split('\n')[1..(49152 - 256 - 1)].Select(l => (l.Split(' ')[0], l.Split(' ')[1])).ToList();
        var tokenizer = new ClipTokenizer(BpeVocabulary.Load(MadeUpVocabulary.WriteJson(folder.Path, merges)));
        using var golden = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.Need("conformance/models/tokenizer.json")));

        foreach (var item in golden.RootElement.GetProperty("items").EnumerateArray())
            Assert.Equal(item.GetProperty("ids").EnumerateArray().Select(v => v.GetInt64()), tokenizer.Encode(item.GetProperty("text").GetString()!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\": \"b\"}")]
    [InlineData("{\"a\": 0}")]
    [InlineData("[]")]
    public void A_damaged_vocabulary_is_refused(string vocabulary)
    {
        using var folder = new TempFolder();
        MadeUpVocabulary.WriteJson(folder.Path, MadeUpVocabulary.Merges());
        File.WriteAllText(folder["vocab.json"], vocabulary);

        Assert.Equal("BHV0121", Assert.Throws<BehaviorException>(() => BpeVocabulary.Load(folder.Path)).Code);
    }

    [Fact]
    public void An_absent_vocabulary_is_answered_with_the_names_of_both_forms()
    {
        using var folder = new TempFolder();
        var error = Assert.Throws<BehaviorException>(() => BpeVocabulary.Load(folder.Path));

        Assert.Contains("bpe_simple_vocab_16e6.txt.gz", error.Message);
        Assert.Contains("vocab.json and merges.txt", error.Message);
    }
}
