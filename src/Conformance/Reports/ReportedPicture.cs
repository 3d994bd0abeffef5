using System.Security.Cryptography;
using Behavior.Conformance.Metrics;
using Behavior.Imaging.Decoding;

namespace Behavior.Conformance.Reports;

/// <summary>Pictures, decoded to the bytes that Pillow gives: in hexadecimal, or the SHA-256 of longer ones.</summary>
static class ReportedPicture
{
    public static IReadOnlyList<string> Problems(ReportedInput input)
    {
        var image = ImageDecoder.DecodeFile(input.File);
        var size = input.Golden.GetProperty("size");
        var hashed = input.Golden.TryGetProperty("sha256", out var hash);
        var expected = hashed ? hash.GetString() : input.Golden.Word("rgb");
        hashed |= expected.Length == 2 * SHA256.HashSizeInBytes && image.Pixels.Length != SHA256.HashSizeInBytes;
        return
        [
            .. ReportedInput.Unlike("size", (size[0].GetInt32(), size[1].GetInt32()), (image.Width, image.Height)),
            .. ReportedInput.Unlike("pixels", expected, Convert.ToHexStringLower(hashed ? SHA256.HashData(image.Pixels) : image.Pixels.ToArray())),
        ];
    }
}
