using System.Text.Json;
using Behavior.Imaging.Transforms;

namespace Behavior.Imaging.Tests;

/// <summary>The goldens' list of steps, rewritten in this project's text form. The goldens say [H, W], the text says WxH.</summary>
static class GoldenTransform
{
    public static Transform Of(JsonElement transform, string? normalization = null)
    {
        var steps = transform.GetProperty("steps").EnumerateArray().Select(Step).ToList();
        if (normalization is not null) steps.Add($"normalize({normalization})");
        return Transform.Parse(string.Join("|", steps));
    }

    static string Step(JsonElement step) => step[0].GetString() + "(" + Size(step[1]) + (step.GetArrayLength() > 2 ? "," + step[2].GetString() : "") + ")";

    static string Size(JsonElement size) => size.ValueKind == JsonValueKind.Number ? size.ToString() : $"{size[1]}x{size[0]}";
}
