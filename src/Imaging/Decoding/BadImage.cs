using Behavior.Diagnostics;

namespace Behavior.Imaging.Decoding;

/// <summary>The errors of pictures, each with its usual cause and its mend.</summary>
static class BadImage
{
    const string Copy = "Usual cause: an interrupted download or a damaged copy; fetch the file again, or let the run skip and report it.";

    public static BehaviorException Empty(string name) =>
        new("BHV0201", $"picture '{name}' is empty (0 bytes). {Copy}");

    public static BehaviorException EmptyFile(string path) =>
        new("BHV0201", $"picture '{path}' holds nothing: it is an empty file (0 bytes), a pipe or a device. {Copy}");

    public static BehaviorException NotAPicture(string name, ReadOnlySpan<byte> bytes) =>
        new("BHV0202", $"'{name}' is not a picture: expected JPEG, PNG, WebP, GIF, BMP, TIFF, PNM or TGA, found {bytes.Length:N0} bytes that start with {Start(bytes)}. " +
            "Usual cause: an error page or a file of another kind saved under a picture's name; fetch the file again or remove it from the dataset.");

    public static BehaviorException TooLarge(string name, ImageFormat format, long width, long height) =>
        new("BHV0203", $"picture '{name}' claims {width:N0} x {height:N0} pixels, more than the limit of {ImageDecoder.MaxPixels:N0} (Pillow's own); nothing was allocated. " +
            $"Usual cause: a damaged or hostile {format} header; fetch the file again, or scale the picture down if it is real.");

    public static BehaviorException OverBudget(string name, in ImageHeader header, long needed, long budget) =>
        new("BHV0208", $"picture '{name}' has {header.Width:N0} x {header.Height:N0} pixels, whose decoding takes about {needed:N0} bytes, more than the budget of {budget:N0} for all threads; "
            + "nothing was allocated. Scale the picture down, or raise ImageDecoder.MemoryBudget.");

    public static BehaviorException Truncated(string name, ImageFormat format, string found) =>
        new("BHV0204", $"picture '{name}' is truncated: {found}. Pillow refuses this {format} too. {Copy}");

    public static BehaviorException TooShort(string name, ImageFormat format, int bytes, int width, int height) =>
        new("BHV0204", $"picture '{name}' is truncated: {bytes:N0} bytes of {format} cannot hold the {width:N0} x {height:N0} pixels of its header; nothing was allocated. "
            + $"Usual cause: a damaged or hostile header, or an interrupted download; fetch the file again. A real picture of one colour may be saved as PNG.");

    public static BehaviorException Damaged(string name, ImageFormat format, string found) =>
        new("BHV0205", $"picture '{name}' is a damaged {format}: {found}. {Copy}");

    public static BehaviorException NotRead(string name, ImageFormat format, string kind) =>
        new("BHV0209", $"picture '{name}' is a {format} of a kind that is not read: {kind}. Save it as PNG, or as an uncompressed {format} of 8 bits a sample.");

    public static BehaviorException Unreadable(string path, string found, Exception? inner = null) =>
        new("BHV0206", $"picture file '{path}' cannot be read: {found}. Check the dataset's root and the file's permissions.", inner);

    static string Start(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(8, bytes.Length)];
        var text = string.Concat(start.ToArray().Select(b => b is >= 32 and < 127 ? (char)b : '.'));
        return $"{Convert.ToHexString(start)} ('{text}')";
    }
}
