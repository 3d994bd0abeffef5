using Behavior.Diagnostics;
using Behavior.Evaluation.Sources;
using Behavior.Manifests;
using Behavior.Manifests.Doors;

namespace Behavior.Tool.Suite;

/// <summary>The weights that the items of a manifest name now, by hash: what received figures must have been measured with to be accepted.</summary>
sealed class CurrentWeights(Manifest manifest)
{
    readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    readonly Catalogue _catalogue = ModelSources.Catalogue(manifest);

    /// <summary>The hash of a checkpoint's weights; the one that its item pins where they are not on this machine.</summary>
    /// <exception cref="BehaviorException">BHV0015: no item has this name. BHV0102: there is nothing to compare with.</exception>
    public string Of(string checkpoint)
    {
        if (_known.TryGetValue(checkpoint, out var known)) return known;
        var item = manifest.Checkpoint(checkpoint);
        try { return _known[checkpoint] = ((IModelSource)_catalogue.SourceOf(item)).Identity(item); }
        catch (AbsentException) when (item.Sha256.Length > 0) { return _known[checkpoint] = item.Sha256; }
    }
}
