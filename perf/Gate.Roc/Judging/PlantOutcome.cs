namespace Behavior.Gate.Roc;

/// <summary>What the gate said of a plant, and what the plant truly did as far as the pictures at hand show it.</summary>
sealed record PlantOutcome
{
    /// <summary>The plant's name.</summary>
    public required string Plant { get; init; }

    /// <summary>Its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether it is harmless.</summary>
    public required bool IsHarmless { get; init; }

    /// <summary>The verdict in words; <see cref="Refused"/> where it could not be judged.</summary>
    public required string Verdict { get; init; }

    /// <summary>The verdict where every fifth photograph is all there is.</summary>
    public string OfFewer { get; init; } = "";

    /// <summary>The gate's rows.</summary>
    public RowOutcome[] Rows { get; init; } = [];

    /// <summary>The rows where every fifth photograph is all there is.</summary>
    public RowOutcome[] RowsOfFewer { get; init; } = [];

    /// <summary>Lost accuracy on the photographs, 0.01 a point.</summary>
    public double AccuracyLoss { get; init; }

    /// <summary>Growth of the calibration error there.</summary>
    public double EceGrowth { get; init; }

    /// <summary>Lost accuracy on the corrupted photographs.</summary>
    public double CorruptedLoss { get; init; }

    /// <summary>Lost accuracy of the class that lost most.</summary>
    public double WorstClass { get; init; }

    /// <summary>Photographs lost and won.</summary>
    public int Lost { get; init; }

    /// <summary>Photographs won.</summary>
    public int Won { get; init; }

    /// <summary>Whether the gate took it for the same model.</summary>
    public bool IsSame { get; init; }

    /// <summary>Why it could not be judged.</summary>
    public string Error { get; init; } = "";

    /// <summary>Seconds that it took, its share of the pass included.</summary>
    public double Seconds { get; init; }

    /// <summary>The worse of lost accuracy and grown calibration error on the photographs, in margins.</summary>
    public double Effect => Math.Max(AccuracyLoss, EceGrowth) / Margin;

    /// <summary>The margin of both rows.</summary>
    public const double Margin = 0.01;

    /// <summary>The margin of one class.</summary>
    public const double SliceMargin = 0.05;

    /// <summary>The verdict of what could not be judged.</summary>
    public const string Refused = "refused";
}
