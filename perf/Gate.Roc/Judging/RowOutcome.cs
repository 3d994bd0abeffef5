namespace Behavior.Gate.Roc;

/// <summary>What the gate said of one row.</summary>
/// <param name="Row">Its short name.</param>
/// <param name="Verdict">Its verdict, in words.</param>
/// <param name="Before">The figure before.</param>
/// <param name="After">The figure after.</param>
/// <param name="Low">Lower end of the interval of the oriented difference.</param>
/// <param name="High">Its upper end.</param>
/// <param name="P">The p after correction.</param>
/// <param name="Blocks">Whether it blocks.</param>
/// <param name="Opens">Whether it leaves the update undecided.</param>
/// <param name="ByParts">Whether a class, corruption or severity alone makes it regressed.</param>
/// <param name="Parts">The parts that were lost, the surest first.</param>
sealed record RowOutcome(string Row, string Verdict, double? Before, double? After, double? Low, double? High, double? P, bool Blocks, bool Opens, bool ByParts, string[] Parts)
{
    /// <summary>What caught an update here, in words.</summary>
    public string Catch => ByParts ? $"{Row}, a part" : Row;
}
