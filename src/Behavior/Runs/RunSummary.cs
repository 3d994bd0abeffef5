namespace Behavior.Runs;

/// <summary>The digest as Markdown, for the page of a build server's job.</summary>
public static class RunSummary
{
    /// <summary>A heading that says green or red, and the digest as it stands in a terminal.</summary>
    public static string Of(RunOutcome run, string digest)
    {
        var red = run.Rows.Count(r => r.IsRed);
        return $"### Behavior: {(red > 0 ? $"{red} row(s) red" : "green")}\n\n```text\n{digest.Replace("```", "'''")}\n```\n\n";
    }
}
