using Behavior.Baselines;
using Behavior.Diagnostics;
using Behavior.Manifests;

namespace Behavior.Gate;

/// <summary>A place of baselines as people write it: a folder, or a revision of the repository.</summary>
public static class BaselinePlace
{
    /// <summary>The folder where there is one of this name, else the revision.</summary>
    /// <exception cref="BehaviorException">BHV0446: there is neither.</exception>
    public static IBaselines Of(Manifest manifest, string text)
    {
        var folder = Path.GetFullPath(Path.Combine(manifest.StartedIn.Length > 0 ? manifest.StartedIn : ".", text));
        return Directory.Exists(folder) ? new BaselineFolder(folder) : GitBaselines.Of(manifest.Baseline, text);
    }
}
