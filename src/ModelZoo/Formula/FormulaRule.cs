namespace Behavior.ModelZoo.Formula;

/// <summary>Center and scale of a parameter's formula values, and how the low-amplitude variant shrinks them.</summary>
/// <param name="Center">The values' middle.</param>
/// <param name="Scale">Half their range.</param>
/// <param name="LowFactor">What the low-amplitude variant multiplies by: 2^-7, 2^-14 for running variances, 1 for norm weights, layer scales and the logit scale.</param>
public readonly record struct FormulaRule(double Center, double Scale, float LowFactor)
{
    const float Low = 1f / 128;

    static readonly HashSet<string> s_embeddings = ["cls_token", "pos_embed", "class_embedding", "positional_embedding", "relative_position_bias_table"];

    /// <summary>The rule for a state-dict entry; the first line that matches wins.</summary>
    public static FormulaRule For(string name, IReadOnlyList<long> shape)
    {
        var leaf = name[(name.LastIndexOf('.') + 1)..];
        return leaf switch
        {
            "logit_scale" => new(4.605170185988092, 0, 1),
            "running_mean" => new(0, 0.1, Low),
            "running_var" => new(1, 0.5, Low * Low),
            _ when s_embeddings.Contains(leaf)
                || name.EndsWith("token_embedding.weight", StringComparison.Ordinal)
                || name.EndsWith("position_embedding.weight", StringComparison.Ordinal)
                => new(0, 0.5, Low),
            "gamma" or "gamma_1" or "gamma_2" => new(0.5, 0.1, 1),
            "proj" or "text_projection" when shape.Count == 2 => new(0, Math.Sqrt(3.0 / shape[0]), Low),
            _ when shape.Count >= 2 => new(0, Math.Sqrt(3.0 / shape.Skip(1).Aggregate(1L, (a, b) => a * b)), Low),
            "weight" when shape.Count == 1 => new(1, 0.1, 1),
            _ => new(0, 0.1, Low),
        };
    }
}
