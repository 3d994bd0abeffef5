using Behavior.Diagnostics;

namespace Behavior.Imaging.Decoding;

/// <summary>
/// Picture files to RGB bytes, equal to <c>PIL.Image.open(f).convert("RGB")</c> (Pillow 9.4): alpha is dropped, not blended; EXIF
/// orientation, colour profiles and gAMA are ignored, but a TIFF's orientation is obeyed; the first frame or page. All members are thread-safe.
/// </summary>
public static class ImageDecoder
{
    /// <summary>The largest number of pixels that is decoded, Pillow's own limit. Checked on the header, before anything is allocated.</summary>
    public const long MaxPixels = 178_956_970;

    /// <summary>
    /// Bytes that pictures of more than 2048 x 2048 pixels may take on all threads together while they are decoded, about 12 a pixel: large enough for one picture of
    /// <see cref="MaxPixels"/> unless set. Others wait for their turn; a picture that is over it alone is refused.
    /// </summary>
    public static long MemoryBudget
    {
        get => Decoding.MemoryBudget.Shared.Bytes;
        set => Decoding.MemoryBudget.Shared.Bytes = value;
    }

    /// <summary>Whether bytes begin as a picture of a format that is read. A few bytes say little: a text may begin as a Windows bitmap, and Targa has no mark.</summary>
    public static bool BeginsAsPicture(ReadOnlySpan<byte> bytes) => HeaderReader.FormatOf(bytes) switch
    {
        ImageFormat.Bmp => bytes.Length >= 18 && bytes[14..18] is [<= 124, 0, 0, 0],
        null or ImageFormat.Tga => false,
        _ => true,
    };

    /// <summary>Decodes a picture.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">The file's name or the sample's id, for messages.</param>
    /// <returns>The picture, 8-bit RGB.</returns>
    /// <exception cref="BehaviorException">
    /// BHV0201 to BHV0205, BHV0208, BHV0209: empty, no picture, over the pixel limit, truncated or damaged, over the memory budget, of a kind that is not read.
    /// </exception>
    public static RgbImage Decode(ReadOnlyMemory<byte> bytes, string name)
    {
        using var buffer = new DecodeBuffer();
        return buffer.Decode(bytes, name).ToImage();
    }

    /// <summary>Reads and decodes a picture file.</summary>
    /// <param name="path">The file's path.</param>
    /// <returns>The picture, 8-bit RGB.</returns>
    /// <exception cref="BehaviorException">As <see cref="Decode(ReadOnlyMemory{byte}, string)"/>, or BHV0206: missing, a directory, over 256 MB, or not readable.</exception>
    public static RgbImage DecodeFile(string path) => Decode(PictureFile.Read(path), path);
}
