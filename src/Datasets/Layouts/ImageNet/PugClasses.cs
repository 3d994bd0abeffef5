using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>PUG's classes and the classes of ImageNet that each may be called, from <c>class_to_imagenet_idx.json</c>, sorted code point by code point: the file's own order says nothing.</summary>
sealed class PugClasses
{
    public const string Name = "class_to_imagenet_idx.json";

    readonly Dictionary<string, int> _places;
    readonly int[][] _numbers;

    public PugClasses(Layout layout, TreeFile file)
    {
        using var json = layout.Json(file);
        if (json.RootElement.ValueKind != System.Text.Json.JsonValueKind.Object)
            throw new BehaviorException("BHV0313", $"{layout.PathOf(file)} is no object. Expected {{\"Goldfish\": [1], \"Wolf\": [269, 270]}} and so on. Fetch it again.");
        var members = json.RootElement.EnumerateObject().OrderBy(m => m.Name, CodePoints.Order).ToList();
        Names = [.. members.Select(m => m.Name)];
        _places = Names.Index().ToDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal);
        _numbers = [.. members.Select(m => Numbers(layout, file, m))];
    }

    /// <summary>The classes, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The place of a class among the sorted ones; -1 for none.</summary>
    public int IndexOf(string name) => _places.GetValueOrDefault(name, -1);

    /// <summary>Class numbers among ImageNet's 1,000 of a class, any of which is right.</summary>
    public IReadOnlyList<int> Of(int place) => _numbers[place];

    static int[] Numbers(Layout layout, TreeFile file, System.Text.Json.JsonProperty member)
    {
        var numbers = ClassNumbers.Of(member.Value, out var problem);
        if (problem.Length == 0 && numbers.Length == 0) problem = "its list is empty, so no answer could be right";
        if (problem.Length > 0) layout.Problem("BHV0313", $"{layout.PathOf(file)}: '{Excerpt.Of(member.Name)}': {problem}. Expected a list of class numbers, 0 to 999. Fetch the file again.");
        return numbers;
    }
}
