using Behavior.Datasets.Trees;

namespace Behavior.Datasets.Layouts.Own;

/// <summary>What the files of one key say.</summary>
/// <param name="Shard">The shard that they lie in.</param>
/// <param name="Key">The key, which is the sample's id.</param>
/// <param name="Label">The label as written: a number, or a name.</param>
/// <param name="Factors">Further facts, by name.</param>
/// <param name="Place">The picture.</param>
sealed record WebSample(TreeFile Shard, string Key, string Label, IReadOnlyDictionary<string, string> Factors, PicturePlace Place)
{
    /// <summary>The labelled picture.</summary>
    public Picture Picture(int label) => new(new(Key, label) { Annotations = Factors }, Place);
}
