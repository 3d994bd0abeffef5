using System.Text.Json;
using Behavior.Conformance.Cases;

namespace Behavior.Conformance.Imaging;

/// <summary>What the runners of all picture goldens share: a comparison that throws is a failed case, one whose data is absent a skipped one.</summary>
public abstract class PictureFormat : IConformanceFormat
{
    /// <inheritdoc/>
    public abstract bool Understands(string file, GoldenValue root);

    /// <inheritdoc/>
    public IEnumerable<ConformanceCase> Run(string file, GoldenValue root, ConformanceContext context)
    {
        foreach (var picture in Cases(Path.GetDirectoryName(Path.GetFullPath(file))!, root, context))
        {
            var name = $"{Prefix(file)}/{picture.Name}";
            if (context.Wants(name)) yield return Run(name, picture);
        }
    }

    private protected abstract IEnumerable<PictureCase> Cases(string folder, GoldenValue root, ConformanceContext context);

    private protected static bool HasKeys(GoldenValue root, params ReadOnlySpan<string> keys)
    {
        if (root.ValueKind != JsonValueKind.Object) return false;
        foreach (var key in keys)
            if (!root.TryGetProperty(key, out _)) return false;
        return true;
    }

    /// <summary>Whether at least two of the keys are there: a golden that lacks one of its keys is damaged, not another file.</summary>
    private protected static bool HasMost(GoldenValue root, params ReadOnlySpan<string> keys)
    {
        var found = 0;
        foreach (var key in keys)
            if (HasKeys(root, key)) found++;
        return found > 1;
    }

    /// <summary>Whether <c>results</c> has a row with this key: rows of other goldens have others.</summary>
    private protected static bool HasRows(GoldenValue root, string key) =>
        HasKeys(root, "results") && root.GetProperty("results") is { ValueKind: JsonValueKind.Array } rows && rows.EnumerateArray().Any(r => HasKeys(r, key));

    private protected static bool HasFormat(GoldenValue root, string format) =>
        HasKeys(root, "format") && root.GetProperty("format") is { ValueKind: JsonValueKind.String } found && found.GetString() == format;

    // manifest.json and boxes.json say nothing by themselves: the folder's name does.
    static string Prefix(string file) => $"{Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)))}/{Path.GetFileNameWithoutExtension(file)}";

    static ConformanceCase Run(string name, PictureCase picture)
    {
        try
        {
            var outcome = picture.Compare();
            return new(name, outcome.Figure, outcome.Limit, outcome.Note, outcome.Skipped);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(name, 0, 0, failure.Message, Skipped: true);
        }
        catch (Exception failure)
        {
            return new(name, double.PositiveInfinity, 0, GoldenFailure.Note(failure));
        }
    }
}
