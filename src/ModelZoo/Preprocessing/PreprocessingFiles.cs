using System.Text.Json;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.ModelZoo.Preprocessing;

/// <summary>
/// Reads a checkpoint's transform from the configuration that lies beside it: timm's <c>config.json</c>, <c>open_clip_config.json</c>, or
/// transformers' <c>preprocessor_config.json</c>.
/// </summary>
public static class PreprocessingFiles
{
    /// <summary>Bytes of a configuration: transformers' lists every class, 1.2 MB for ImageNet-21k's.</summary>
    const long LargestFile = 4 << 20;

    static readonly (string Name, Func<JsonElement, PreprocessingSpec?> Read)[] s_readers =
        [("open_clip_config.json", OpenClipConfig.Read), ("preprocessor_config.json", PreprocessorConfig.Read), ("config.json", TimmConfig.Read)];

    /// <summary>
    /// The transform of a checkpoint file: from the configuration beside it, else from the catalogue by the file's name; null when neither knows.
    /// <see cref="Origin"/> says how sure it is.
    /// </summary>
    /// <param name="weights">The checkpoint's path.</param>
    /// <param name="from">Where it was found, for people; null when it was not.</param>
    /// <exception cref="BehaviorException">BHV0123: a configuration is damaged or says something that cannot be.</exception>
    public static PreprocessingSpec? Beside(string weights, out string? from)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(weights))!;
        foreach (var (name, read) in s_readers)
        {
            from = Path.Combine(folder, name);
            if (RegularFile.KindOf(from) != PathKind.Nothing && Parse(from, read) is { } spec) return spec;
        }
        from = Path.GetFileName(weights);
        if (PreprocessingCatalogue.TryFindFile(from) is { } known) return known;
        from = null;
        return null;
    }

    /// <summary>The transform that a checkpoint's own header states, by the same rules as a configuration beside it; null where it states none.</summary>
    /// <param name="path">The checkpoint's path, for messages.</param>
    /// <param name="metadata">The texts of its header.</param>
    /// <exception cref="BehaviorException">BHV0123: the header says something that cannot be.</exception>
    public static PreprocessingSpec? InHeader(string path, IReadOnlyDictionary<string, string> metadata) => Guarded($"the header of {path}", () =>
        HeaderConfig.Of(metadata) is not { } root ? null : root.EnumerateObject().Select(e => e.Value).Prepend(root).Where(c => c.ValueKind == JsonValueKind.Object)
            .Select(c => s_readers.Select(r => r.Read(c)).FirstOrDefault(s => s is not null)).FirstOrDefault(s => s is not null));

    /// <summary>How a transform of <see cref="Beside"/> is known, for people: stated, published for the file's name, or guessed.</summary>
    /// <param name="spec">The transform.</param>
    /// <param name="from">Where it was found.</param>
    public static string Origin(PreprocessingSpec spec, string from)
    {
        if (!Path.IsPathRooted(from)) return $"published for the file name {from}";
        var defaults = spec.Defaults.Count == 0 ? "" : $"; not stated there and taken as {(spec.Guess.Length > 0 ? "usual" : "its library's default")}: {string.Join(", ", spec.Defaults)}";
        return (spec.Guess.Length > 0 ? $"guessed from {from} beside it: {spec.Guess}" : $"stated in {from} beside it") + defaults;
    }

    static PreprocessingSpec? Parse(string file, Func<JsonElement, PreprocessingSpec?> read) => Guarded(file, () =>
    {
        using var json = StrictJson.Parse(RegularFile.Read(file, LargestFile));
        return json.RootElement.ValueKind == JsonValueKind.Object ? read(json.RootElement) : null;
    });

    static PreprocessingSpec? Guarded(string where, Func<PreprocessingSpec?> read)
    {
        try { return read(); }
        catch (Exception failure)
            when (failure is JsonException or InvalidOperationException or FormatException or InvalidDataException or KeyNotFoundException || RegularFile.IsRefusal(failure))
        {
            throw new BehaviorException("BHV0123", $"The preprocessing in '{where}' cannot be used: {Excerpt.Of(failure.Message.TrimEnd('.'), 400)}. "
                + "Mend the file, or set Preprocess on the Checkpoint item.", failure);
        }
    }
}
