using System.Text.Json;
using Behavior.Conformance.Cases;
using Behavior.ModelZoo.Checkpoints;

namespace Behavior.Conformance.Models;

/// <summary>Name tables between two layouts (<c>key-map/1</c>). The figure counts names that go elsewhere.</summary>
public sealed class KeyMapFormat : IConformanceFormat
{
    /// <inheritdoc/>
    public bool Understands(string file, GoldenValue root) => GoldenFile.FormatOf(root) == "key-map/1";

    /// <inheritdoc/>
    public IEnumerable<ConformanceCase> Run(string file, GoldenValue root, ConformanceContext context)
    {
        var name = $"keymap/{Path.GetFileNameWithoutExtension(file)}";
        if (!context.Wants(name)) yield break;
        yield return GoldenFile.Guard(name, () => [Compare(name, root)])[0];
    }

    static ConformanceCase Compare(string name, GoldenValue root)
    {
        var pairs = root.GetProperty("pairs").EnumerateArray()
            .Select(p => (From: p[0].GetString(), To: p[1].GetString(), Operation: p[2].ValueKind == JsonValueKind.String ? p[2].GetString() : "copy")).ToList();
        var ignored = root.TryGetProperty("ignored", out var list) ? list.EnumerateArray().Select(i => i.GetString()).ToList() : [];
        var layout = CheckpointLayouts.Detect(pairs.Select(p => p.From).Concat(ignored));
        if (layout is null) return new(name, double.NaN, 0, "no layout recognises these names");
        var wrong = pairs.Where(p => layout.Place(p.From) != Wanted(p.To, p.Operation)).Select(p => $"{p.From} goes to {layout.Place(p.From)}, expected {p.To} {p.Operation}")
            .Concat(ignored.Where(i => layout.Place(i).Target is not null).Select(i => $"{i} is not left out")).ToList();
        return new(name, wrong.Count, 0, string.Join("; ", wrong.Take(3)));
    }

    static Placement Wanted(string target, string operation) => operation switch
    {
        "copy" => new(target),
        "transpose" => new(target, Transpose: true),
        "rows_0_of_3" => new(target, 0, 3),
        "rows_1_of_3" => new(target, 1, 3),
        "rows_2_of_3" => new(target, 2, 3),
        _ => throw new InvalidDataException($"the operation '{operation}' is not known"),
    };
}
