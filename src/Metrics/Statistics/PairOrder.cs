namespace Behavior.Metrics.Statistics;

/// <summary>How pairs of positions order in two lists.</summary>
/// <param name="All">Pairs in all.</param>
/// <param name="Concordant">Pairs in the same order in both.</param>
/// <param name="Discordant">Pairs in opposite orders.</param>
/// <param name="TiedInX">Pairs equal in the first list.</param>
/// <param name="TiedInY">Pairs equal in the second list.</param>
public readonly record struct PairOrder(long All, long Concordant, long Discordant, long TiedInX, long TiedInY);
