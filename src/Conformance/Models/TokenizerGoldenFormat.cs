using System.Security.Cryptography;
using Behavior.Conformance.Cases;
using Behavior.Diagnostics.Files;
using Behavior.ModelZoo.Text;

namespace Behavior.Conformance.Models;

/// <summary>CLIP's tokenizer (<c>tokenizer-golden/1</c>): the cleaned text and all ids of each item. The figure counts ids that differ.</summary>
public sealed class TokenizerGoldenFormat : IConformanceFormat
{
    /// <inheritdoc/>
    public bool Understands(string file, GoldenValue root) => GoldenFile.FormatOf(root) == "tokenizer-golden/1";

    /// <inheritdoc/>
    public IEnumerable<ConformanceCase> Run(string file, GoldenValue root, ConformanceContext context)
    {
        var items = root.GetProperty("items").EnumerateCases()
            .Select((item, i) => (Name: $"tokenizer/{i:00} {item.GetProperty("group").GetString()}", Item: item)).Where(i => context.Wants(i.Name)).ToList();
        if (items.Count == 0) yield break;
        var vocabulary = Path.Combine(context.ThirdParty, "clip", root.GetProperty("vocabulary_file").GetString());
        if (!File.Exists(vocabulary))
        {
            foreach (var (name, _) in items) yield return new(name, 0, 0, $"{vocabulary} is absent: give its folder with --third-party", Skipped: true);
            yield break;
        }
        var hash = Convert.ToHexStringLower(SHA256.HashData(RegularFile.Read(vocabulary, FileLimits.Text)));
        yield return new("tokenizer/vocabulary file", hash == root.GetProperty("vocabulary_file_sha256").GetString() ? 0 : 1, 0);
        var tokenizer = new ClipTokenizer(BpeVocabulary.Load(vocabulary));
        foreach (var (name, item) in items) yield return GoldenFile.Guard(name, () => [Compare(name, tokenizer, item)])[0];
    }

    static ConformanceCase Compare(string name, ClipTokenizer tokenizer, GoldenValue item)
    {
        var text = item.GetProperty("text").GetString();
        var cleaned = TextCleaning.Clean(text);
        var expected = item.GetProperty("ids").EnumerateArray().Select(v => v.GetInt64()).ToList();
        var wrong = tokenizer.Encode(text, expected.Count).Zip(expected).Count(p => p.First != p.Second);
        if (tokenizer.Tokens(cleaned).Count() != item.GetProperty("n_tokens").GetInt32()) wrong++;
        return new(name, wrong, 0, cleaned == item.GetProperty("cleaned").GetString() ? "" : $"cleaned to '{cleaned}', expected '{item.GetProperty("cleaned").GetString()}'");
    }
}
