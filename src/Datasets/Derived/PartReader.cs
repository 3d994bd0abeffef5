using Behavior.Datasets.Labels;
using Behavior.Diagnostics.Items;

namespace Behavior.Datasets.Derived;

/// <summary>Opens <c>Kind="part"</c>: the benchmark that <c>Base</c> names under another name, with measures, a <c>Take</c> or classes of its own.</summary>
public sealed class PartReader : IDatasetReader
{
    /// <summary>The key that names classes.</summary>
    public const string ClassesKey = "Classes";

    static readonly ItemKey s_base = new("Base", ItemKeyType.Text, "The benchmark that this one is a part of, by name.") { IsRequired = true };

    static readonly ItemKey s_classes = new(ClassesKey, ItemKeyType.Text,
        "Only samples of these classes, among which answers are looked for: the name of a known label space (imagenet-a, imagenet-r) or a file with one class id a line; all unless given.");

    /// <inheritdoc/>
    public string Kind => "part";

    /// <inheritdoc/>
    public IReadOnlyList<ItemKey> Keys { get; } = [s_base, s_classes];

    /// <inheritdoc/>
    public IDataset Open(DatasetSource source) => s_classes.Text(source.Options) is { Length: > 0 } classes ? new ClassesDataset(source.Name, source.Base!, new LabelSpaces().Find(classes)) :
        source.Base!;
}
