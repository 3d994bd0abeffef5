using Behavior.Diagnostics.Items;

namespace Behavior.Manifests.Items;

/// <summary>
/// Says that a property of an item record is a metadata of the item, under the property's own name. This is the key's only declaration: the
/// reader fills the property, the check refuses what does not fit, docs/items.md prints the sentence.
/// </summary>
/// <param name="sentence">What it says, in one sentence.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyAttribute(string sentence) : Attribute
{
    /// <summary>What it says, in one sentence.</summary>
    public string Sentence => sentence;

    /// <summary>What its text must be.</summary>
    public ItemKeyType Type { get; init; } = ItemKeyType.Text;

    /// <summary>Whether every item needs it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The largest number that it may be.</summary>
    public long Most { get; init; } = long.MaxValue;

    /// <summary>The largest number with a point that it may be.</summary>
    public double MostDecimal { get; init; } = double.MaxValue;

    /// <summary>The words that it may be, or be a list of; empty for any.</summary>
    public string[] Choices { get; init; } = [];
}
