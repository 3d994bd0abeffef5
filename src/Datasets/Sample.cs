namespace Behavior.Datasets;

/// <summary>One labelled picture of a dataset, without its pixels.</summary>
/// <param name="Id">Stable name inside the dataset, with forward slashes, for example <c>cat/0001.jpg</c>. Flips are reported by it.</param>
/// <param name="Label">The class's position in <see cref="IDataset.LabelSpace"/>.</param>
public sealed record Sample(string Id, int Label)
{
    /// <summary>Further facts about the sample by name, for example <c>texture</c> of a cue-conflict picture.</summary>
    public IReadOnlyDictionary<string, string> Annotations { get; init; } = s_noAnnotations;

    static readonly IReadOnlyDictionary<string, string> s_noAnnotations = new Dictionary<string, string>();
}
