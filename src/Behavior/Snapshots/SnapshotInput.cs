using System.Globalization;
using Behavior.Evaluation;

namespace Behavior.Snapshots;

/// <summary>One thing that a row was measured with.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Of">The checkpoint or benchmark that it belongs to; empty where it is the same for everything in the row.</param>
/// <param name="Value">A hash or a text that differs when it does.</param>
public sealed record SnapshotInput(InputKind Kind, string Of, string Value)
{
    const string Between = " of ";

    /// <summary>The name under which a snapshot keeps it: <c>weights of toy-vit-sup</c>, <c>engine</c>.</summary>
    public string Name => Of.Length > 0 ? Word(Kind) + Between + Of : Word(Kind);

    /// <summary>The word of a kind.</summary>
    public static string Word(InputKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>An input from its name and value; null for a name that is none.</summary>
    public static SnapshotInput? Parse(string name, string value)
    {
        var at = name.IndexOf(Between, StringComparison.Ordinal);
        var word = at < 0 ? name : name[..at];
        foreach (var kind in Enum.GetValues<InputKind>())
            if (Word(kind) == word) return new(kind, at < 0 ? "" : name[(at + Between.Length)..], value);
        return null;
    }

    /// <summary>The inputs behind what a checkpoint puts out on a benchmark.</summary>
    public static IEnumerable<SnapshotInput> Behind(string checkpoint, string benchmark, Provenance provenance)
    {
        yield return new(InputKind.Weights, checkpoint, Provenance.Short(provenance.Weights));
        if (provenance.Head.Length > 0) yield return new(InputKind.Head, $"{checkpoint} on {benchmark}", Provenance.Short(provenance.Head));
        yield return new(InputKind.Data, benchmark, Provenance.Short(provenance.Data));
        yield return new(InputKind.Transform, checkpoint, provenance.Transform);
        yield return new(InputKind.Precision, checkpoint, provenance.Precision);
        yield return new(InputKind.Device, checkpoint, provenance.Device);
        yield return new(InputKind.Engine, "", Provenance.EngineVersion.ToString(CultureInfo.InvariantCulture));
    }
}
