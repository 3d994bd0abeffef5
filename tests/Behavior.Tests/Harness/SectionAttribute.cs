using Xunit.v3;

namespace Behavior.Tests.Harness;

/// <summary>The section of the paper that a class of theories belongs to; <c>--filter "Section=Calibration"</c> runs it.</summary>
/// <param name="name">Its short name, the trait's value.</param>
/// <param name="title">Number and title, as the list of findings has them.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SectionAttribute(string name, string title) : Attribute, ITraitAttribute
{
    public string Name => name;

    public string Title => title;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Section", name)];
}
