using Behavior.Manifests;

namespace Behavior.Findings;

/// <summary>Checkpoints of a zoo that a claim speaks of as one: an architecture family, a training paradigm, or both.</summary>
/// <param name="Name">How it was asked for: <c>vit</c>, <c>clip</c>, <c>vit clip</c>, <c>all</c>, or <c>control:samples</c> for checkpoints that control for something.</param>
/// <param name="Checkpoints">Its members, in the manifest's order; may be empty.</param>
public sealed record ModelGroup(string Name, IReadOnlyList<CheckpointItem> Checkpoints)
{
    const string Control = "control:";

    static readonly string[] Paradigms = ["sup", "clip", CheckpointItem.PreTrained];

    /// <summary>Whether the zoo has a member.</summary>
    public bool Exists => Checkpoints.Count > 0;

    /// <summary>Its checkpoints' names.</summary>
    public IReadOnlyList<string> Names => [.. Checkpoints.Select(c => c.Name)];

    /// <summary>The members' names in a row.</summary>
    public override string ToString() => string.Join(", ", Names);

    /// <summary>The group of this name in a zoo. Controls are in no group; features-only checkpoints (<c>pre</c>) only where <c>pre</c> is asked for.</summary>
    public static ModelGroup In(Manifest manifest, string zoo, string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w != "all").ToArray();
        var control = words.FirstOrDefault(w => w.StartsWith(Control, StringComparison.Ordinal))?[Control.Length..] ?? "";
        return new(name, [.. manifest.Checkpoints.Where(c => c.Zoo == zoo && c.Control == control
            && words.All(w => w.StartsWith(Control, StringComparison.Ordinal) || Has(c, w))
            && (c.Answers || words.Contains(CheckpointItem.PreTrained)))]);
    }

    static bool Has(CheckpointItem checkpoint, string word) => (Paradigms.Contains(word) ? checkpoint.Paradigm : checkpoint.Family) == word;
}
