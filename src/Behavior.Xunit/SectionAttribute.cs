using Xunit.v3;

namespace Behavior.Xunit;

/// <summary>The section of the paper that a class of theories belongs to; <c>--filter "Section=Calibration"</c> runs it.</summary>
/// <param name="name">Its short name, the trait's value.</param>
/// <param name="title">Number and title, as the list of findings has them.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SectionAttribute(string name, string title) : Attribute, ITraitAttribute
{
    /// <summary>Its short name.</summary>
    public string Name => name;

    /// <summary>Number and title.</summary>
    public string Title => title;

    /// <inheritdoc/>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Section", name)];
}
