using System.Globalization;
using System.Text;
using System.Text.Json;
using Behavior.Datasets.Folders;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Datasets.Layouts.Own;

/// <summary>One shard of a WebDataset: its files by key, in the archive's order.</summary>
static class WebShard
{
    /// <summary>Labels and their facts are a few bytes.</summary>
    const long LongestLabel = 1 << 20;

    /// <summary>The samples. Keys that lack a picture or a label, and labels that cannot be read, are noted.</summary>
    public static IReadOnlyList<WebSample> Read(Layout layout, TreeFile shard)
    {
        var tree = layout.Own(new TarTree(Path.Combine(layout.Tree.Root, shard.Path), shard.Path));
        var keys = new Dictionary<string, Members>(StringComparer.Ordinal);
        var samples = new List<WebSample>();
        foreach (var file in tree.Files.OrderBy(f => f.Index)) Take(keys, file);
        foreach (var (key, members) in keys)
            if (Sample(layout, shard, tree, key, members) is { } sample) samples.Add(sample);
        return samples;
    }

    static void Take(Dictionary<string, Members> keys, TreeFile file)
    {
        var dot = file.Path.IndexOf('.', file.Path.LastIndexOf('/') + 1);
        if (dot < 0) return;
        if (!keys.TryGetValue(file.Path[..dot], out var members)) keys[file.Path[..dot]] = members = new();
        switch (file.Path[(dot + 1)..].ToUpperInvariant())
        {
            case "CLS": members.Number = file; break;
            case "JSON": members.Json = file; break;
            case var ending when PictureNames.IsPicture("x." + ending) == true: members.Pictures.Add(file); break;
        }
    }

    static WebSample? Sample(Layout layout, TreeFile shard, TarTree tree, string key, Members members)
    {
        if (members.Pictures.Count == 0 && members.Number is null && members.Json is null) return null;
        if (members.Pictures.Count != 1)
            layout.Problem("BHV0303", members.Pictures.Count == 0
                ? $"{layout.PathOf(shard)}: '{Excerpt.Of(key)}' has a label and no picture. Usual cause: a writer that was interrupted, or pictures of a format that is not read."
                : $"{layout.PathOf(shard)}: '{Excerpt.Of(key)}' has {members.Pictures.Count} pictures ({Layout.Listed(members.Pictures.Select(p => p.Path))}); which one counts is not defined.");
        else if (members.Number is null && members.Json is null)
            layout.Problem("BHV0313", $"{layout.PathOf(shard)}: '{Excerpt.Of(key)}' has a picture and no label. "
                + $"Expected {Excerpt.Of(key)}.cls with its number, or {Excerpt.Of(key)}.json with \"label\".");
        else if (Label(layout, tree, members) is { } said)
            return new(shard, key, said.Label, said.Factors, layout.Place(tree, members.Pictures[0]));
        return null;
    }

    static (string Label, Dictionary<string, string> Factors)? Label(Layout layout, TarTree tree, Members members)
    {
        var file = members.Number ?? members.Json!;
        try
        {
            var bytes = tree.Read(file, LongestLabel);
            if (members.Number is null) return OfJson(bytes);
            var text = Encoding.UTF8.GetString(bytes).Trim();
            return text.Length is > 0 and < 10 && text.All(char.IsAsciiDigit)
                ? (int.Parse(text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture), [])
                : throw new JsonException($"'{Excerpt.Of(text, 40)}' is no number of a class.");
        }
        catch (JsonException failure)
        {
            layout.Problem("BHV0313", $"{tree.Root}!{file.Path}: {Shorten.Message(failure.Message, 200)} Expected {(members.Number is null ? "{\"label\": 3}" : "a whole number from 0 on")}.");
            return null;
        }
    }

    static (string, Dictionary<string, string>) OfJson(byte[] bytes)
    {
        using var json = StrictJson.Parse(bytes);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("label", out var label)) throw new JsonException("it has no \"label\".");
        var text = label.ValueKind switch
        {
            JsonValueKind.Number when label.TryGetInt32(out var number) && number >= 0 => number.ToString(CultureInfo.InvariantCulture),
            JsonValueKind.String when label.GetString() is { Length: > 0 } name => name,
            _ => throw new JsonException($"the label {Excerpt.Of(label.ToString(), 40)} is neither a number from 0 on nor a name."),
        };
        return (text, json.RootElement.TryGetProperty("factors", out var factors) && factors.ValueKind == JsonValueKind.Object
            ? factors.EnumerateObject().ToDictionary(f => f.Name, f => f.Value.ToString(), StringComparer.Ordinal) : []);
    }

    sealed class Members
    {
        public List<TreeFile> Pictures { get; } = [];

        public TreeFile? Number { get; set; }

        public TreeFile? Json { get; set; }
    }
}
