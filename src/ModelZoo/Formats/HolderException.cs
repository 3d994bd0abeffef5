using Behavior.Diagnostics;

namespace Behavior.ModelZoo.Formats;

/// <summary>BHV0108: several sets of weights lie in a file and nothing says which is meant, or what is meant is not there.</summary>
public sealed class HolderException : BehaviorException
{
    const int Listed = 20;

    /// <summary>Creates the error.</summary>
    /// <param name="file">The file's path.</param>
    /// <param name="holders">The sets that it holds.</param>
    /// <param name="wanted">The one that was asked for and is not there; empty where none was.</param>
    public HolderException(string file, IReadOnlyList<WeightsHolder> holders, string wanted = "") : base("BHV0108", Words(file, holders, wanted)) => Holders = holders;

    /// <summary>The sets of weights in the file, in its order.</summary>
    public IReadOnlyList<WeightsHolder> Holders { get; }

    static string Words(string file, IReadOnlyList<WeightsHolder> holders, string wanted)
    {
        var list = string.Join(", ", holders.Take(Listed)) + (holders.Count > Listed ? $" and {holders.Count - Listed:N0} more" : "");
        if (wanted.Length == 0)
            return $"'{file}' holds {holders.Count:N0} sets of weights: {list}. Which of them is the checkpoint is not guessed: their answers differ."
                + $" Write Holder=\"{Excerpt.Of(holders[0].Name, 100)}\", or another of them, on its Checkpoint item; 'behavior inspect FILE --holder NAME' shows each.";
        return $"'{file}' holds no weights under '{Excerpt.Of(wanted)}'. "
            + (holders.Count == 0 ? "It holds one set of weights alone: leave Holder out of its Checkpoint item." : $"Holder on its Checkpoint item can be: {list}.");
    }
}
