using System.Text.Json;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>ImageNet-X's annotations, a line of JSON for each picture, in no order.</summary>
sealed class FactorLines
{
    /// <summary>The sixteen factors, in the order of the lines' keys.</summary>
    static readonly string[] s_factors =
    [
        "multiple_objects", "background", "color", "brighter", "darker", "style", "larger", "smaller", "object_blocking", "person_blocking", "partial_view", "pattern", "pose", "shape", "subcategory",
        "texture",
    ];

    readonly Layout _layout;
    readonly TreeFile _file;
    readonly Dictionary<string, (string Factors, int Label, int Line)> _byName = new(StringComparer.Ordinal);
    readonly HashSet<string> _lacking = new(StringComparer.Ordinal);
    int _incomplete;

    public FactorLines(Layout layout, TreeFile file)
    {
        (_layout, _file) = (layout, file);
        foreach (var line in layout.Lines(file)) layout.Catch(() => Add(line));
        if (_incomplete > 0)
            layout.Notes.Add($"{_incomplete:N0} lines of {layout.PathOf(file)} do not say whether a picture has each factor "
                + $"({Layout.Listed(_lacking.Order(StringComparer.Ordinal))} is not on all of them): what is not said is taken as not there.");
    }

    /// <summary>How many pictures are annotated.</summary>
    public int Count => _byName.Count;

    /// <summary>The factors of a picture, joined by semicolons; null where no line is about it.</summary>
    public string? Factors(string name) => _byName.TryGetValue(name, out var found) ? found.Factors : null;

    /// <summary>Notes lines that are about none of the pictures, or about another class.</summary>
    public void Compare(IReadOnlyDictionary<string, int> labels)
    {
        foreach (var (name, (_, label, line)) in _byName.OrderBy(p => p.Value.Line))
            if (!labels.TryGetValue(name, out var folder)) _layout.BadLine(_file, line, $"the picture '{name}' is not there. Usual cause: a copy that was interrupted. Fetch the pictures again.");
            else if (folder != label)
                _layout.BadLine(_file, line, $"the class of '{name}' is {label}, and its picture is of class {folder}. Usual cause: annotations or pictures of another set. Fetch both again.");
    }

    void Add(TextLine line)
    {
        JsonDocument json;
        try { json = StrictJson.Parse(System.Text.Encoding.UTF8.GetBytes(line.Text)); }
        catch (JsonException failure)
        {
            _layout.BadLine(_file, line.Number, $"no sound JSON: {failure.Message} Usual cause: a file that was cut. Fetch it again.");
            return;
        }
        using (json) Add(line, json.RootElement);
    }

    void Add(TextLine line, JsonElement root)
    {
        if (Problem(root) is { Length: > 0 } problem)
        {
            _layout.BadLine(_file, line.Number, $"{problem} Fetch the file again.");
            return;
        }
        var (name, missing) = (root.GetProperty("file_name").GetString()!, s_factors.Where(f => !root.TryGetProperty(f, out _)).ToList());
        _lacking.UnionWith(missing);
        if (missing.Count > 0) _incomplete++;
        var factors = string.Join(';', s_factors.Where(f => root.TryGetProperty(f, out var value) && IsSet(value) == true));
        if (!_byName.TryAdd(name, (string.Intern(factors), root.GetProperty("class").GetInt32(), line.Number)))
            _layout.BadLine(_file, line.Number, $"'{Excerpt.Of(name)}' stands on line {_byName[name].Line} already: which of the two counts is not defined. Fetch the file again.");
    }

    static string Problem(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return "no object. Expected {\"file_name\": ..., \"class\": ..., \"pose\": 1, ...}.";
        if (!root.TryGetProperty("file_name", out var name) || name.ValueKind != JsonValueKind.String || name.GetString()!.Length == 0) return "no text 'file_name'. Expected the name of a picture.";
        var shown = Excerpt.Of(name.GetString()!);
        if (!root.TryGetProperty("class", out var label) || label.ValueKind != JsonValueKind.Number || !label.TryGetInt32(out var number) || number is < 0 or > 999)
            return $"'{shown}' has no class number, 0 to 999, under 'class'.";
        var wrong = s_factors.FirstOrDefault(f => root.TryGetProperty(f, out var value) && IsSet(value) is null);
        return wrong is null ? "" : $"the factor '{wrong}' of '{shown}' is {Excerpt.Of(root.GetProperty(wrong).GetRawText(), 40)}. Expected 0 or 1.";
    }

    /// <summary>Whether a factor is there; null for a value that does not say.</summary>
    static bool? IsSet(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when value.TryGetInt32(out var number) && number is 0 or 1 => number == 1,
        _ => null,
    };
}
