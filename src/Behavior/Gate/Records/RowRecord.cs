using Behavior.Comparison;
using Behavior.Manifests.Items;
using Behavior.Metrics;

namespace Behavior.Gate.Records;

/// <summary>One row of an update as data. Differences are oriented: positive is better.</summary>
/// <param name="Row">Its name.</param>
/// <param name="Words">Its short name.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Margin">Its margin.</param>
public sealed record RowRecord(string Row, string Words, RowVerdict Verdict, GateTier Tier, double Margin)
{
    const int MostSlices = 20;

    /// <summary>What it is compared with, where that is not the baseline: the anchor.</summary>
    public string Against { get; init; } = "";

    /// <summary>The figure of the baseline; null where undefined.</summary>
    public double? Baseline { get; init; }

    /// <summary>The figure of the update.</summary>
    public double? Candidate { get; init; }

    /// <summary>The oriented difference.</summary>
    public double? Difference { get; init; }

    /// <summary>Lower end of its 95 % interval.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end.</summary>
    public double? High { get; init; }

    /// <summary>Two-sided p.</summary>
    public double? P { get; init; }

    /// <summary>After Holm over all rows of the update.</summary>
    public double? PAdjusted { get; init; }

    /// <summary>Samples.</summary>
    public int N { get; init; }

    /// <summary>Answers that only the baseline has right.</summary>
    public int Regressed { get; init; }

    /// <summary>Answers that only the update has right.</summary>
    public int Fixed { get; init; }

    /// <summary>Samples that would settle it; null where no number is known or needed.</summary>
    public int? Needed { get; init; }

    /// <summary>Whether both sides gave the very same answers.</summary>
    public bool IsSame { get; init; }

    /// <summary>Why it was not compared; empty where it was.</summary>
    public string Why { get; init; } = "";

    /// <summary>Its parts that regressed.</summary>
    public IReadOnlyList<SliceRecord> Slices { get; init; } = [];

    /// <summary>Classes that lose most, as net counts.</summary>
    public IReadOnlyList<SliceRecord> WorstClasses { get; init; } = [];

    /// <summary>Pairs of classes that are confused more often.</summary>
    public IReadOnlyList<Confusion> Confusions { get; init; } = [];

    /// <summary>The record of a row.</summary>
    public static RowRecord Of(JudgedRow row, string against)
    {
        var change = row.Change;
        return new(change.Row, RowWords.Name(change), row.Verdict, row.Rule.Tier, row.Rule.Margin)
        {
            Against = against,
            Baseline = change.Before.ValueOrNull,
            Candidate = change.After.ValueOrNull,
            Difference = change.Difference?.ValueOrNull,
            Low = change.Difference?.Low,
            High = change.Difference?.High,
            P = change.P,
            PAdjusted = row.PAdjusted,
            N = change.Difference?.N ?? 0,
            Regressed = change.Regressed,
            Fixed = change.Fixed,
            Needed = row.Needed,
            IsSame = change.IsSame,
            Why = change.Difference is null ? change.Why : "",
            Slices = [.. row.LostSlices.Take(MostSlices).Select(s => SliceRecord.Of(s.Slice))],
            WorstClasses = [.. change.Slices.Where(s => s.Name.StartsWith("class ", StringComparison.Ordinal) && s.Won < s.Lost).OrderBy(s => s.Won - s.Lost).Take(3).Select(SliceRecord.Of)],
            Confusions = change.Confusions,
        };
    }
}

/// <summary>A part of a row as data.</summary>
/// <param name="Name">Which.</param>
/// <param name="N">Answers in it.</param>
/// <param name="Lost">Lost ones.</param>
/// <param name="Won">Won ones.</param>
/// <param name="P">Two-sided p before any correction.</param>
public sealed record SliceRecord(string Name, int N, int Lost, int Won, double P)
{
    internal static SliceRecord Of(SliceChange slice) => new(slice.Name, slice.N, slice.Lost, slice.Won, slice.P);
}
