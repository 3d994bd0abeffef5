using Behavior.Conformance.Cases;
using Behavior.Conformance.Metrics;
using Behavior.Datasets;

namespace Behavior.Conformance.Layouts;

/// <summary>A layout of the kit as an item would name it.</summary>
static class GoldenSource
{
    static readonly Dictionary<string, string> s_kinds = new(StringComparer.Ordinal)
    {
        ["zip"] = "class-folders",
        ["webdataset-clip-benchmark"] = "webdataset",
        ["webdataset-json"] = "webdataset",
        ["manifest-csv"] = "table",
        ["manifest-tsv"] = "table",
        ["manifest-jsonl"] = "table",
    };

    /// <summary>The reader and what it is given.</summary>
    /// <param name="golden">What the kit says of the layout.</param>
    /// <param name="root">Where it lies.</param>
    public static (IDatasetReader Reader, DatasetSource Source) Of(GoldenValue golden, string root)
    {
        var kind = golden.Word("kind");
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        if (golden.TryGetProperty("split", out var split)) options["Split"] = split.GetString();
        if (golden.TryGetProperty("declared", out var declared))
            foreach (var (name, value) in declared.EnumerateObject())
                options[Key(name)] = value.ValueKind == System.Text.Json.JsonValueKind.Array ? string.Join(';', value.EnumerateArray().Select(v => v.GetString())) : value.ToString();
        var reader = new DatasetKinds().Find(s_kinds.GetValueOrDefault(kind, kind));
        return (reader, new("golden", kind.StartsWith("manifest-", StringComparison.Ordinal) ? Table(root, "." + kind["manifest-".Length..]) : root) { Options = options });
    }

    /// <summary>The table of a root that may hold several.</summary>
    static string Table(string root, string ending) => Directory.Exists(root) && Directory.EnumerateFiles(root, "*" + ending).Order().FirstOrDefault() is { } table ? table : root;

    static string Key(string declared) => declared switch
    {
        "classes" => "ClassIds",
        "class_count" => "ClassCount",
        "image_count" => "ImageCount",
        _ => declared,
    };
}
