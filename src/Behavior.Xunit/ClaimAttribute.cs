using Xunit.v3;

namespace Behavior.Xunit;

/// <summary>A claim in words, and what is known of it; <c>--filter "Finding=S1"</c> runs it. docs/findings.md is made of these.</summary>
/// <param name="id">Its name in the list of findings.</param>
/// <param name="text">What is claimed.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClaimAttribute(string id, string text) : Attribute, ITraitAttribute
{
    /// <summary>Its name in the list of findings.</summary>
    public string Id => id;

    /// <summary>What is claimed.</summary>
    public string Text => text;

    /// <summary>What is measured.</summary>
    public required string Measure { get; init; }

    /// <summary>What the paper found; or who asked for it, where the paper has no number.</summary>
    public required string Paper { get; init; }

    /// <inheritdoc/>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Finding", id)];
}
