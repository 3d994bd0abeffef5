using System.Text.RegularExpressions;
using Behavior.Conformance.Metrics;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Preprocessing;

namespace Behavior.Conformance.Reports;

/// <summary>The transform found beside a checkpoint, by its name, or in its header. A crop to the size that the resize has just made says nothing.</summary>
static partial class ReportedPreprocessing
{
    public static IReadOnlyList<string> Problems(ReportedInput input) =>
        (PreprocessingFiles.Beside(input.File, out _) ?? InHeader(input.File)) is { } found
            ? [.. ReportedInput.Unlike("transform", Plain(input.Golden.Word("transform")), Plain(found.ToTransform()))]
            : ["no transform was found"];

    static PreprocessingSpec? InHeader(string file)
    {
        using var source = CheckpointFile.Open(file);
        return PreprocessingFiles.InHeader(file, source.Metadata);
    }

    static string Plain(string transform) => EmptyCrop().Replace(transform, "$1");

    [GeneratedRegex(@"(resize\((\d+)x\2,\w+\))\|center-crop\(\2\)")]
    private static partial Regex EmptyCrop();
}
