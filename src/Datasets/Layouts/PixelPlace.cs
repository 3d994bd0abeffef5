using System.Security.Cryptography;
using Behavior.Imaging;
using Behavior.Imaging.Pipeline;

namespace Behavior.Datasets.Layouts;

/// <summary>A picture whose pixels lie in an array, or are made otherwise.</summary>
/// <param name="where">Where it lies.</param>
/// <param name="make">Gives the picture, on any thread.</param>
public sealed class PixelPlace(string where, Func<RgbImage> make) : PicturePlace(where)
{
    /// <inheritdoc/>
    public override ImageInput Input(string id, string description) => ImageInput.FromImage(id, make);

    /// <inheritdoc/>
    public override void Hash(Span<byte> destination)
    {
        var image = make();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(BitConverter.GetBytes(image.Width));
        hash.AppendData(BitConverter.GetBytes(image.Height));
        hash.AppendData(image.Pixels);
        hash.GetHashAndReset(destination);
    }
}
