using Behavior.Diagnostics;
using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Checkpoints;

/// <summary>
/// SHA-256 of the tensors that a checkpoint puts into a network: their names there, element types, shapes and values. Two files have the same
/// hash if they fill a network alike, whatever their format, the order of their tensors, their metadata, their shards or the layout of their names.
/// <para>
/// The order is that of the names in the network. A matrix that is transposed on the way is hashed as it arrives. Slices that are saved apart, as
/// queries, keys and values, hash as the joined tensor, unless they differ in type or shape. Sides of 1 at the end are left out of a shape,
/// because the loader takes them as nothing. Left out are tensors that the layout ignores, those of element types that nothing here computes with, and
/// counts (<c>num_batches_tracked</c>, <c>n_averaged</c>), which no output depends on and which a file may lack. A tensor under two names counts under both.
/// </para>
/// <para>Reads one tensor at a time, and needs the memory of the largest; of two where it is transposed. Native libtorch is not used.</para>
/// </summary>
public static class TensorHash
{
    /// <summary>The hash of a checkpoint file, or of an index of shards, in lower-case hexadecimal.</summary>
    /// <param name="path">The file, in any format that <see cref="CheckpointFile"/> reads.</param>
    /// <param name="layout">The naming of its tensors; found from the names when null, as by <see cref="CheckpointLoader"/>.</param>
    /// <param name="holder">Which set of weights is meant, see <see cref="CheckpointFile.Open"/>.</param>
    /// <exception cref="BehaviorException">BHV0102: no such file. BHV0106: unknown layout. BHV0108: which of several sets is not said. BHV0110 to BHV0118: the file is refused.</exception>
    public static string Of(string path, string? layout = null, string? holder = null)
    {
        using var source = CheckpointFile.Open(path, holder);
        return Of(source, layout);
    }

    /// <summary>The hash of an open checkpoint; otherwise as the other overload.</summary>
    public static string Of(ITensorSource source, string? layout = null)
    {
        using var hash = new TensorHasher(source);
        var moves = CheckpointLayouts.Moves(source, CheckpointLayouts.Of(source, layout));
        var hashed = moves.Where(m => !IsCount(m.Place.Target!) && source.Tensors[m.Name].Type.IsReadable());
        foreach (var target in hashed.GroupBy(m => m.Place.Target!, StringComparer.Ordinal).OrderBy(t => t.Key, StringComparer.Ordinal))
            hash.Add(target.Key, [.. target.OrderBy(m => m.Place.Part).ThenBy(m => m.Name, StringComparer.Ordinal)]);
        return hash.Finish();
    }

    /// <summary>Whether a tensor only counts: batches that a norm has seen, or weights that were averaged.</summary>
    internal static bool IsCount(string target) => target.EndsWith(".num_batches_tracked", StringComparison.Ordinal) || target == "n_averaged";
}
