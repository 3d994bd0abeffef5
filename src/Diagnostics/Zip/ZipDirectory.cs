using System.Buffers;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Behavior.Diagnostics.Zip;

/// <summary>Reads and checks the directory of an archive: every name once, inside the archive and in UTF-8; no entry that leaves the file or reaches into the next.</summary>
static class ZipDirectory
{
    /// <summary>Bytes of a directory; that of ImageNet's training set takes 130 MB.</summary>
    const int Longest = 512 << 20;

    const int LongestName = 4_096;

    // What macOS calls the file of a folder's own icon.
    const string MacIcon = "Icon\r";

    static readonly SearchValues<char> s_control = SearchValues.Create([.. Enumerable.Range(0, 256).Select(c => (char)c).Where(char.IsControl)]);

    static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The entries in the directory's order.</summary>
    public static ZipEntry[] Read(SafeFileHandle file, long mostEntries)
    {
        var end = ZipEnd.Find(file, RandomAccess.GetLength(file));
        if (end.Count > mostEntries) throw new ZipException(ZipFault.Size, $"the archive holds {end.Count:N0} files; at most {mostEntries:N0} are read");
        if (end.Size > Longest) throw new ZipException(ZipFault.Size, $"the archive's directory has {end.Size:N0} bytes; at most {Longest:N0} are read");
        var directory = new byte[end.Size];
        ZipBytes.Read(file, directory, end.Offset, "the archive's directory");
        var entries = Parse(directory, end);
        CheckNames(entries);
        CheckPlaces(entries, end.Offset);
        return entries;
    }

    static ZipEntry[] Parse(ReadOnlySpan<byte> directory, ZipEnd end)
    {
        var entries = new ZipEntry[end.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            if (!ZipCentralRecord.TryParse(directory, out var record)) throw new ZipException(ZipFault.Truncated, $"entry {i:N0} of the archive's directory is cut off or damaged");
            directory = directory[record.Length..];
            entries[i] = new(Name(record.NameBytes, i), record.HeaderOffset, record.StoredSize, record.Size, record.Crc, record.Method, record.IsEncrypted);
        }
        return directory.Length == 0 ? entries : throw new ZipException(ZipFault.Structure, $"{directory.Length:N0} bytes follow the last entry of the archive's directory");
    }

    /// <summary>Old tools on Windows separate folders by backslashes, against the format; whatever else they may be, no picture's name holds one.</summary>
    internal static string Slashes(string name) => name.Replace('\\', '/');

    static string Name(ReadOnlySpan<byte> bytes, int number)
    {
        try
        {
            var name = Slashes(s_utf8.GetString(bytes));
            return NameProblem(name) is { } problem ? throw new ZipException(ZipFault.Path, $"the entry name '{Excerpt.Of(name)}' {problem}") : name;
        }
        catch (DecoderFallbackException) { throw new ZipException(ZipFault.Unsupported, $"the name of entry {number:N0} is not UTF-8"); }
    }

    static string? NameProblem(string name) => name switch
    {
        "" => "is empty",
        ['/', ..] or [>= 'A' and <= 'Z' or >= 'a' and <= 'z', ':', ..] => "points out of the archive: it begins at a root",
        _ when name.Contains("..", StringComparison.Ordinal) && name.Split('/').Contains("..") => "points out of the archive",
        { Length: > LongestName } => $"has more than {LongestName:N0} characters, and no path has",
        _ when name.AsSpan(0, name.EndsWith(MacIcon, StringComparison.Ordinal) ? name.Length - 1 : name.Length).ContainsAny(s_control) => "holds a control character",
        _ => null,
    };

    static void CheckNames(ZipEntry[] entries)
    {
        var names = new HashSet<string>(entries.Length, StringComparer.Ordinal);
        foreach (var entry in entries)
            if (!names.Add(entry.Name)) throw new ZipException(ZipFault.Duplicate, $"the archive holds '{Excerpt.Of(entry.Name)}' twice");
    }

    static void CheckPlaces(ZipEntry[] entries, long end)
    {
        var order = entries.OrderBy(e => e.HeaderOffset).ToArray();
        for (var i = 0; i < order.Length; i++)
        {
            var entry = order[i];
            if (entry.HeaderOffset > end - entry.LeastHeader)
                throw new ZipException(ZipFault.Size, $"entry '{Excerpt.Of(entry.Name)}' begins at {entry.HeaderOffset:N0}, behind the archive's entries");
            if (entry.StoredSize > end - entry.HeaderOffset - entry.LeastHeader)
                throw new ZipException(ZipFault.Size, $"entry '{Excerpt.Of(entry.Name)}' of {entry.StoredSize:N0} bytes leaves the archive");
            if (i > 0 && entry.HeaderOffset < order[i - 1].LeastEnd)
                throw new ZipException(ZipFault.Structure, $"the entries '{Excerpt.Of(order[i - 1].Name)}' and '{Excerpt.Of(entry.Name)}' overlap");
        }
    }
}
