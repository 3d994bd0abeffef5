using Behavior.Diagnostics;

namespace Behavior.Imaging.Pipeline;

/// <summary>A picture that was left out, and why.</summary>
/// <param name="Id">The sample's id.</param>
/// <param name="Reason">The error; its message names the picture, what was found, the usual cause and the mend.</param>
public sealed record UnreadableImage(string Id, BehaviorException Reason);
