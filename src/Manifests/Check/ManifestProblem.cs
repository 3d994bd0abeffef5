namespace Behavior.Manifests.Check;

/// <summary>Something wrong with one item, and the file that defines it.</summary>
/// <param name="File">The <c>.props</c> file.</param>
/// <param name="Code">The error code.</param>
/// <param name="Text">The message without its code.</param>
public sealed record ManifestProblem(string File, string Code, string Text)
{
    /// <summary>What follows from it.</summary>
    public ProblemSeverity Severity { get; init; }

    /// <summary>In MSBuild's form, <c>Zoo.props : error BHV0101: ...</c>, on one line, so that a build shows it as its own error or warning.</summary>
    public override string ToString() => $"{File} : {(Severity == ProblemSeverity.Error ? "error" : "warning")} {Code}: {Text}".ReplaceLineEndings(" ");
}
