using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Baselines;

/// <summary>The folder of accepted baselines, one file a checkpoint, <c>snapshots/baseline</c> unless the build says another.</summary>
public sealed class BaselineFolder(string folder) : IBaselines
{
    /// <summary>The ending of a baseline's file.</summary>
    public const string Extension = ".baseline.parquet";

    /// <summary>The folder's path.</summary>
    public string Path { get; } = folder;

    /// <inheritdoc/>
    public string Description => Path;

    /// <inheritdoc/>
    public IReadOnlyList<string> Checkpoints => Directory.Exists(Path)
        ? [.. Directory.EnumerateFiles(Path, "*" + Extension).Select(f => System.IO.Path.GetFileName(f)[..^Extension.Length]).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The file of a checkpoint's baseline.</summary>
    public string FileOf(string checkpoint) => System.IO.Path.Combine(Path, checkpoint + Extension);

    /// <summary>Whether a checkpoint has a baseline.</summary>
    public bool Has(string checkpoint) => File.Exists(FileOf(checkpoint));

    /// <inheritdoc/>
    public Baseline? Find(string checkpoint)
    {
        var file = FileOf(checkpoint);
        if (!File.Exists(file)) return null;
        try { return Parse(RegularFile.Read(file, FileLimits.Table), file, checkpoint); }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException) { throw Damaged(file, failure.Message, failure); }
    }

    /// <summary>The content of a baseline's file.</summary>
    /// <exception cref="BehaviorException">BHV0440: it is damaged, or another checkpoint's.</exception>
    internal static Baseline Parse(byte[] content, string file, string checkpoint)
    {
        if (content.AsSpan().StartsWith("version https://git-lfs"u8)) throw Damaged(file, "it is a Git LFS pointer: run 'git lfs pull'");
        try
        {
            var baseline = BaselineFile.Read(content);
            return baseline.Checkpoint == checkpoint ? baseline : throw new InvalidDataException($"it is the baseline of '{Shorten.To(baseline.Checkpoint)}'");
        }
        catch (InvalidDataException failure) { throw Damaged(file, failure.Message, failure); }
    }

    static BehaviorException Damaged(string file, string why, Exception? inner = null) => new("BHV0440",
        $"'{file}' is no sound baseline: {Shorten.Message(why, 300).TrimEnd('.')}. Usual causes: a file that was cut off, a merge conflict, or an edit by hand. "
        + "Take it from git (git checkout -- FILE), or make it again: dotnet build -t:MakeBaselines", inner);
}
