using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Behavior.Conformance.Cases;
using Behavior.Conformance.Metrics;
using Behavior.Datasets;
using Behavior.Datasets.Derived;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Layouts;

namespace Behavior.Conformance.Layouts;

/// <summary>A layout as it is read, against what the kit says of it.</summary>
sealed class LayoutComparison
{
    /// <summary>What the kit says beside pixels that no annotation of ours is: pictures with the border that is cut off, and of the second camera.</summary>
    static readonly HashSet<string> s_notOurs = ["rgb", "rgb_with_border", "rgb_second_camera"];

    /// <summary>The label that ReaL replaces: its layout's files need not say it.</summary>
    static readonly HashSet<string> s_oldLabel = ["original", "wnid"];

    readonly GoldenValue _golden;
    readonly IDataset _data;
    readonly IReadOnlyList<GoldenValue> _samples;

    LayoutComparison(GoldenValue golden, IDataset data) => (_golden, _data, _samples) = (golden, data, [.. golden.GetProperty("samples").EnumerateCases()]);

    /// <summary>Every part that is compared, with what is wrong in it.</summary>
    public static IReadOnlyList<(string Part, IReadOnlyList<string> Problems)> Of(string folder, GoldenValue golden)
    {
        var (reader, source) = GoldenSource.Of(golden, Path.Combine(folder, golden.Word("root")));
        using var data = Declared(golden, reader.Open(source));
        var comparison = new LayoutComparison(golden, data);
        return
        [
            ("samples", [.. comparison.Samples()]),
            ("labels", [.. comparison.Each(comparison.Labels)]),
            ("annotations", [.. comparison.Each(comparison.Annotations)]),
            ("pixels", [.. comparison.Each(comparison.Pixels)]),
            ("classes", [.. comparison.Classes()]),
            ("published", [.. Published(golden, reader.Facts(source))]),
        ];
    }

    /// <summary>A class of a table's that no row has is known by the item's LabelSpace alone: the kit lists it among the classes.</summary>
    static IDataset Declared(GoldenValue golden, IDataset data)
    {
        string[] classes = [.. golden.GetProperty("classes").EnumerateArray().Select(c => c.GetString())];
        return golden.Word("kind").StartsWith("manifest-", StringComparison.Ordinal) && classes.Length > data.Classes.Count && data.Classes.All(classes.Contains)
            ? new RelabelledDataset(data, LabelSpace.OfIds("declared", classes))
            : data;
    }

    IEnumerable<string> Samples()
    {
        if (_data.Samples.Count != _samples.Count) yield return $"{_samples.Count} samples expected, {_data.Samples.Count} found";
        for (var i = 0; i < Math.Min(_samples.Count, _data.Samples.Count); i++)
        {
            if (_data.Samples[i].Id != _samples[i][0].GetString()) yield return $"sample {i}: '{_samples[i][0].GetString()}' expected, '{_data.Samples[i].Id}' found";
            if (_data is LayoutDataset layout && layout.Where(i) != _samples[i][1].GetString()) yield return $"sample {i} lies at '{_samples[i][1].GetString()}', found at '{layout.Where(i)}'";
        }
    }

    IEnumerable<string> Each(Func<int, IEnumerable<string>> compare) =>
        _data.Samples.Count == _samples.Count ? Enumerable.Range(0, _samples.Count).SelectMany(i => compare(i).Select(p => $"{_samples[i][0].GetString()}: {p}")) : ["another number of samples"];

    IEnumerable<string> Labels(int i)
    {
        var sample = _data.Samples[i];
        var golden = _samples[i][2];
        int[] expected = golden.ValueKind == JsonValueKind.Array ? [.. golden.EnumerateArray().Select(l => l.GetInt32())] : [golden.GetInt32()];
        int[] found = sample.Annotations.TryGetValue("labels", out var list) ? [.. list.Split(';').Select(Number)] : [Number(_data.LabelSpace.Ids[sample.Label])];
        if (!expected.SequenceEqual(found)) yield return $"labels {string.Join(' ', expected)} expected, {string.Join(' ', found)} found";
        if (!expected.Contains(Number(_data.LabelSpace.Ids[sample.Label]))) yield return $"the label {sample.Label} is none of them";
    }

    /// <summary>A class as the kit numbers it: among ImageNet's 1,000, or in the set's own order.</summary>
    int Number(string id) => LabelSpace.IsWordNet(id) ? ImageNetIds.IndexOf(id) : _data.LabelSpace.IndexOf(id);

    IEnumerable<string> Annotations(int i) => _samples[i].GetArrayLength() < 4 ? [] : Annotations(_samples[i][3], _data.Samples[i]);

    static IEnumerable<string> Annotations(GoldenValue extra, Sample sample)
    {
        var isOldLabel = extra.TryGetProperty("original", out _) && !sample.Annotations.ContainsKey("original");
        foreach (var (name, value) in extra.EnumerateObject())
        {
            if (s_notOurs.Contains(name) || (isOldLabel && s_oldLabel.Contains(name))) continue;
            if (name == "factors" && value.ValueKind == JsonValueKind.Object)
            {
                foreach (var problem in Annotations(value, sample)) yield return problem;
                continue;
            }
            var found = sample.Annotations.GetValueOrDefault(name);
            if (!IsSame(value, found)) yield return $"{name}: {value} expected, {found ?? "none"} found";
        }
    }

    static bool IsSame(GoldenValue expected, string? found) => expected.ValueKind switch
    {
        JsonValueKind.Null => found is null or "",
        JsonValueKind.True or JsonValueKind.False => found == (expected.GetBoolean() ? "true" : "false"),
        JsonValueKind.Number => double.TryParse(found, CultureInfo.InvariantCulture, out var number) && number == expected.GetDouble(),
        JsonValueKind.Array => found == string.Join(';', expected.EnumerateArray().Select(v => v.ToString())),
        _ => found == expected.GetString(),
    };

    IEnumerable<string> Pixels(int i)
    {
        if (_samples[i].GetArrayLength() < 4 || !_samples[i][3].TryGetProperty("rgb", out var rgb)) yield break;
        var image = _data.Load(i);
        if (image.Width != rgb[0].GetInt32() || image.Height != rgb[1].GetInt32()) yield return $"{rgb[0]} x {rgb[1]} pixels expected, {image.Width} x {image.Height} found";
        else if (Convert.ToHexStringLower(SHA256.HashData(image.Pixels)) != rgb[2].GetString()) yield return "other pixels";
    }

    /// <summary>Own lists are those of the data, in the order of labels; of ImageNet's classes and of lists that a miniature has in part, those that are present.</summary>
    IEnumerable<string> Classes()
    {
        string[] expected = [.. _golden.GetProperty("classes").EnumerateArray().Select(c => c.GetString())];
        var space = _golden.Word("label_space");
        if (expected.Length == 0) return [];
        if (space.StartsWith("own list", StringComparison.Ordinal) && !space.Contains("one or more", StringComparison.Ordinal))
            return expected.SequenceEqual(_data.Classes) || expected.SequenceEqual(_data.Classes.Where(expected.Contains))
                ? [] : [$"classes {string.Join(", ", expected)} expected, {string.Join(", ", _data.Classes)} found"];
        if (!space.StartsWith("imagenet", StringComparison.Ordinal) && !space.StartsWith("subset (imagenet", StringComparison.Ordinal)) return [];
        var present = _data.Samples.Where(s => !s.Annotations.ContainsKey("labels")).Select(s => _data.LabelSpace.Ids[s.Label]).ToHashSet();
        return expected.Where(e => present.Count > 0 && !present.Contains(e) && !present.Any(p => ImageNetIds.IndexOf(p).ToString(CultureInfo.InvariantCulture) == e))
            .Select(e => $"the class {e} has no samples");
    }

    static IEnumerable<string> Published(GoldenValue golden, DatasetFacts? facts)
    {
        if (!golden.TryGetProperty("published", out var published) || published.ValueKind != JsonValueKind.Object) yield break;
        foreach (var (name, value) in published.EnumerateObject())
            if (value.ValueKind == JsonValueKind.Number && facts?.Published.GetValueOrDefault(name, -1) != value.GetInt64())
                yield return $"published {name}: {value} expected, {facts?.Published.GetValueOrDefault(name, -1).ToString(CultureInfo.InvariantCulture) ?? "nothing"} known";
    }
}
