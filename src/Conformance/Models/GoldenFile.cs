using System.Text.Json;
using Behavior.Conformance.Cases;

namespace Behavior.Conformance.Models;

/// <summary>What every runner does with a golden.</summary>
static class GoldenFile
{
    /// <summary>The golden's format; empty when it names none.</summary>
    public static string FormatOf(GoldenValue root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.String ? format.GetString() : "";

    /// <summary>Runs cases; an exception becomes one failed case that holds its message.</summary>
    public static IReadOnlyList<ConformanceCase> Guard(string name, Func<IReadOnlyList<ConformanceCase>> run)
    {
        try { return run(); }
        catch (Exception failure) { return [Failed(name, failure)]; }
    }

    /// <summary>A case that threw.</summary>
    public static ConformanceCase Failed(string name, Exception failure) => new(name, double.NaN, 0, GoldenFailure.Note(failure));
}
