using System.Text.Json;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>Class numbers as lists of JSON give them: <c>[[65], [970, 795], []]</c>.</summary>
static class ClassNumbers
{
    /// <summary>The numbers of a list, without doubled ones.</summary>
    /// <param name="list">The list.</param>
    /// <param name="problem">What is wrong with it, as a clause; empty for nothing.</param>
    public static int[] Of(JsonElement list, out string problem)
    {
        problem = "";
        if (list.ValueKind != JsonValueKind.Array)
        {
            problem = $"'{Excerpt.Of(list.GetRawText(), 40)}' is no list of class numbers";
            return [];
        }
        var numbers = new List<int>(1);
        foreach (var element in list.EnumerateArray())
        {
            if (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) && number is >= 0 and < 1_000) numbers.Add(number);
            else problem = $"'{Excerpt.Of(element.GetRawText(), 40)}' is no class number, 0 to 999";
        }
        return [.. numbers.Distinct()];
    }
}
