using Behavior.Measures.Selection;

namespace Behavior.Report.Model;

/// <summary>A property that a reader may weigh.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Scale">What its values are, and what they are worth until the reader says otherwise.</param>
public sealed record SelectionProperty(string Name, UtilityScale Scale);
