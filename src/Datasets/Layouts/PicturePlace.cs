using Behavior.Diagnostics;
using Behavior.Imaging.Pipeline;

namespace Behavior.Datasets.Layouts;

/// <summary>Where a picture lies and how it is read.</summary>
/// <param name="where">Where it lies, below what the user named: a path, <c>archive.zip!path</c>, or <c>file#row</c>.</param>
public abstract class PicturePlace(string where)
{
    /// <summary>Where it lies, below what the user named.</summary>
    public string Where => where;

    /// <summary>The picture, to be read later and on any thread.</summary>
    /// <param name="id">The sample's id.</param>
    /// <param name="description">What messages call it.</param>
    public abstract ImageInput Input(string id, string description);

    /// <summary>Writes the SHA-256 of what determines its pixels.</summary>
    /// <param name="destination">32 bytes.</param>
    /// <exception cref="BehaviorException">BHV0302, BHV0303: it cannot be read.</exception>
    public abstract void Hash(Span<byte> destination);
}
