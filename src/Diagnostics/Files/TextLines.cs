using System.Text;

namespace Behavior.Diagnostics.Files;

/// <summary>Reads UTF-8 line by line, for texts that may be packed or made to have no line ends: what is not asked for is never in memory.</summary>
public static class TextLines
{
    static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>The lines, without their ends and without a byte order mark.</summary>
    /// <param name="stream">The text; left open.</param>
    /// <param name="longest">Characters that a line may have.</param>
    /// <exception cref="InvalidDataException">While enumerating: a longer line, or bytes that are not UTF-8.</exception>
    public static IEnumerable<string> Read(Stream stream, int longest)
    {
        using var reader = new StreamReader(stream, s_utf8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var line = new StringBuilder();
        for (var number = 1; Next(reader, line, longest, number); number++) yield return line.ToString();
    }

    /// <summary>Takes the next line; false where there is none.</summary>
    static bool Next(StreamReader reader, StringBuilder line, int longest, int number)
    {
        line.Clear();
        try
        {
            int read;
            while ((read = reader.Read()) >= 0 && read != '\n')
                if (line.Append((char)read).Length > longest + 1) throw new InvalidDataException($"line {number:N0} has more than {longest:N0} characters.");
            if (line.Length > 0 && line[^1] == '\r') line.Length--;
            return line.Length <= longest ? read >= 0 || line.Length > 0 : throw new InvalidDataException($"line {number:N0} has more than {longest:N0} characters.");
        }
        catch (DecoderFallbackException failure) { throw new InvalidDataException($"line {number:N0} or the next ones are not UTF-8.", failure); }
    }
}
