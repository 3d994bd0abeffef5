using Behavior.Diagnostics;

namespace Behavior.Baselines;

/// <summary>A place that holds baselines: a folder, or a revision of the repository.</summary>
public interface IBaselines
{
    /// <summary>What it is, for messages: a path, <c>revision v1.2</c>.</summary>
    string Description { get; }

    /// <summary>The checkpoints that have one, sorted.</summary>
    IReadOnlyList<string> Checkpoints { get; }

    /// <summary>A checkpoint's; null where it has none.</summary>
    /// <exception cref="BehaviorException">BHV0440: it is damaged.</exception>
    Baseline? Find(string checkpoint);
}
