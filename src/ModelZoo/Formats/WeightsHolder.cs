namespace Behavior.ModelZoo.Formats;

/// <summary>One of several sets of weights in a file.</summary>
/// <param name="Name">What <c>Holder</c> on a Checkpoint item calls it: the keys that lead to it, joined by dots; a prefix of names with its dot; <c>.</c> for the names without one.</param>
/// <param name="Tensors">How many tensors it has.</param>
public sealed record WeightsHolder(string Name, int Tensors)
{
    /// <summary>For messages: <c>model_ema (74 tensors)</c>.</summary>
    public override string ToString() => $"{Diagnostics.Excerpt.Of(Name, 100)} ({Tensors:N0} tensor{(Tensors == 1 ? "" : "s")})";
}
