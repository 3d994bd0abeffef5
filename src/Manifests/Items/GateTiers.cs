namespace Behavior.Manifests.Items;

/// <summary>The words for tiers, in items and in messages.</summary>
public static class GateTiers
{
    /// <summary>The word of <see cref="GateTier.Critical"/>.</summary>
    public const string Critical = "critical";

    /// <summary>The word of <see cref="GateTier.Supporting"/>.</summary>
    public const string Supporting = "supporting";

    /// <summary>The word of <see cref="GateTier.Advisory"/>.</summary>
    public const string Advisory = "advisory";

    /// <summary>The tier of a word; null for any other text.</summary>
    public static GateTier? Parse(string word) => word switch
    {
        Critical => GateTier.Critical,
        Supporting => GateTier.Supporting,
        Advisory => GateTier.Advisory,
        _ => null,
    };

    /// <summary>The word of a tier.</summary>
    public static string Word(this GateTier tier) => tier switch
    {
        GateTier.Critical => Critical,
        GateTier.Supporting => Supporting,
        _ => Advisory,
    };
}
