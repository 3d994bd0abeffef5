using System.Text;
using System.Text.Json;

namespace Behavior.Diagnostics.Files;

/// <summary>
/// Reads JSON that a result depends on: no doubled key, of which one value would silently win; no text that is not Unicode, which would end in an
/// exception only where it is looked at; a bounded depth. A byte order mark is skipped.
/// </summary>
public static class StrictJson
{
    const int Depth = 64, LongestMessage = 240;

    static readonly JsonDocumentOptions s_options = new() { AllowDuplicateProperties = false, MaxDepth = Depth };
    static readonly JsonReaderOptions s_reader = new() { MaxDepth = Depth };
    static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a document.</summary>
    /// <exception cref="JsonException">It is no JSON, or breaks one of the rules above; the message says where.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> content)
    {
        if (content.Span is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) throw new JsonException("It is UTF-16. Save it as UTF-8.");
        if (content.Span.StartsWith("\uFEFF"u8)) content = content[3..];
        try
        {
            CheckTexts(content.Span);
            return JsonDocument.Parse(content, s_options);
        }
        catch (JsonException failure) when (failure.Message.Length > LongestMessage || failure.Message.Contains('\n'))
        {
            throw new JsonException(Shorten.Message(failure.Message, LongestMessage), failure); // of a word that is none it repeats everything behind it, up to the whole file
        }
    }

    static void CheckTexts(ReadOnlySpan<byte> content)
    {
        try { s_utf8.GetCharCount(content); }
        catch (DecoderFallbackException failure) { throw new JsonException($"It is not UTF-8: byte {failure.Index:N0} belongs to no character.", failure); }
        var reader = new Utf8JsonReader(content, s_reader);
        while (reader.Read())
        {
            if (!reader.ValueIsEscaped) continue;
            try { reader.GetString(); }
            catch (InvalidOperationException failure)
            {
                throw new JsonException($"The text that begins at byte {reader.TokenStartIndex:N0} is not Unicode: half of a surrogate pair stands alone.", failure);
            }
        }
    }
}
