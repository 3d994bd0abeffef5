using System.Security.Cryptography;
using Behavior.Imaging.Pipeline;

namespace Behavior.Datasets.Layouts;

/// <summary>A picture whose file or record holds it encoded.</summary>
/// <param name="where">Where it lies.</param>
/// <param name="read">Gives its bytes, on any thread.</param>
/// <param name="border">Pixels that are cut off on all four sides after decoding.</param>
public sealed class EncodedPlace(string where, Func<byte[]> read, int border = 0) : PicturePlace(where)
{
    /// <inheritdoc/>
    public override ImageInput Input(string id, string description)
    {
        var whole = ImageInput.FromBytes(id, () => read(), description);
        return border == 0 ? whole : ImageInput.FromImage(id, () => Borders.Cut(whole.Decode(), border, description));
    }

    /// <inheritdoc/>
    public override void Hash(Span<byte> destination) => SHA256.HashData(read(), destination);
}
