using System.IO.Compression;
using System.Text;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Published;

/// <summary>A text file of published numbers, plain or gzip, UTF-8, of bounded size.</summary>
/// <param name="Name">The file's name, for messages.</param>
/// <param name="Text">What it says.</param>
sealed record PublishedText(string Name, string Text)
{
    /// <summary>The largest text that is read, in bytes, unpacked. That of imagenet-testbed has 1 MB.</summary>
    public const int LargestText = 4 << 20;

    static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>SHA-256 of the text, packed or not.</summary>
    public string Hash => TextHash.Of(Text);

    /// <summary>Reads a file.</summary>
    /// <exception cref="BehaviorException">BHV0431: too large, not UTF-8, not gzip, not readable.</exception>
    public static PublishedText Read(string path)
    {
        try
        {
            using var file = RegularFile.Open(path, LargestText);
            using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
            var bytes = new byte[LargestText + 1];
            var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (count > LargestText) throw Unreadable(path, $"it holds more than {LargestText:N0} bytes");
            ReadOnlySpan<byte> text = bytes.AsSpan(0, count);
            return new(Path.GetFileName(path), s_strict.GetString(text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text));
        }
        catch (Exception failure) when (failure is InvalidDataException || RegularFile.IsRefusal(failure))
        {
            throw Unreadable(path, failure is DecoderFallbackException ? "it is not UTF-8" : failure.Message.TrimEnd('.'), failure);
        }
    }

    static BehaviorException Unreadable(string path, string found, Exception? inner = null) =>
        new("BHV0431", $"'{path}' cannot be read as published accuracies: {found}. Expected a CSV file (.csv, .csv.gz), published.json, or the folder of imagenet-testbed.", inner);
}
