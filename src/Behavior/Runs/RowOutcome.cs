namespace Behavior.Runs;

/// <summary>One row of the suite after a run.</summary>
/// <param name="Name">As a runner shows it: <c>Calibration.Ece(model: "toy-vit-sup", dataset: "toy-val")</c>.</param>
/// <param name="State">What became of it.</param>
public sealed record RowOutcome(string Name, RowState State)
{
    /// <summary>Number and title of its section; empty for rows of none.</summary>
    public string Section { get; init; } = "";

    /// <summary>Name of its files, see <see cref="Snapshots.RowName"/>; empty where it was not measured.</summary>
    public string File { get; init; } = "";

    /// <summary>The checkpoint, where the row is about one; else empty.</summary>
    public string Model { get; init; } = "";

    /// <summary>The message of a red row, the reason of a skipped one; empty for the others.</summary>
    public string Text { get; init; } = "";

    /// <summary>What red and skipped rows are put together by: <c>other weights of toy-vit-sup</c>, or the text itself.</summary>
    public string Cause { get; init; } = "";

    /// <summary>Its main figure with what is pinned, in words: <c>value 0.967 to 0.936</c>; empty where there is none.</summary>
    public string Change { get; init; } = "";

    /// <summary>The heading under which its value stands in the table of a run; empty where it does not.</summary>
    public string Headline { get; init; } = "";

    /// <summary>Its value, where it has one: a metric's, or the effect of a claim with one part.</summary>
    public double? Value { get; init; }

    /// <summary>The lower end of the value's interval, where it has one.</summary>
    public double? Low { get; init; }

    /// <summary>The upper end of the value's interval, where it has one.</summary>
    public double? High { get; init; }

    /// <summary>Samples behind the value, where it says them.</summary>
    public int? N { get; init; }

    /// <summary>The verdict of a claim; empty for metrics.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>The theory: the name without its arguments.</summary>
    public string Theory => Name.Split('(')[0];

    /// <summary>The arguments, short: <c>toy-vit-sup, toy-val</c>; empty where there are none.</summary>
    public string Arguments => Name.Contains('(') ? string.Join(", ", Name[(Name.IndexOf('(') + 1)..].TrimEnd(')').Split(", ").Select(a => a.Split(": ")[^1].Trim('"'))) : "";

    /// <summary>Whether it makes the run red.</summary>
    public bool IsRed => State is RowState.Differs or RowState.New or RowState.Failed;

    /// <summary>Whether a figure was measured.</summary>
    public bool IsMeasured => File.Length > 0;
}
