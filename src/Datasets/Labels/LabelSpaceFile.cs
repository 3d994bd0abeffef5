using System.Text;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Labels;

/// <summary>
/// A label space as a text file, UTF-8, one class a line in the order of the labels: its id; then, after a tab, the name that prompts use;
/// then, after another tab and separated by blanks, ids of the classes of the model's space that it stands for. Both may be left out.
/// Blank lines and lines that start with <c>#</c> are passed over.
/// </summary>
public static class LabelSpaceFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 16 << 20;

    /// <summary>The most classes that a file may list.</summary>
    public const int MostClasses = 100_000;

    const int MostProblems = 20;
    static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file; the space is named after it.</summary>
    /// <exception cref="BehaviorException">BHV0310: no readable text file, or problems in it, each with its line and all at once.</exception>
    public static LabelSpace Read(string path)
    {
        ReadOnlySpan<byte> bytes = Bytes(path);
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var (classes, lines, problems, number) = (new List<LabelClass>(), new Dictionary<string, int>(StringComparer.Ordinal), new Problems(), 0);
        foreach (var range in bytes.Split((byte)'\n'))
        {
            number++;
            if (Problem(bytes[range], number, classes, lines) is { } problem) problems.Add("BHV0310", $"{path}, line {number}: {problem}");
            if (problems.Found.Count < MostProblems && classes.Count <= MostClasses) continue;
            problems.Add("BHV0310", classes.Count > MostClasses
                ? $"{path}, line {number}: more than {MostClasses:N0} classes. Usual cause: a list of samples in place of the list of classes."
                : $"{path} was not read beyond line {number}: too much is wrong with it.");
            break;
        }
        if (classes.Count == 0 && problems.Found.Count == 0) problems.Add("BHV0310", $"{path} lists no class. Write one a line: its id, and after a tab the name that prompts use.");
        problems.ThrowIfAny();
        return new(Path.GetFileNameWithoutExtension(path), classes);
    }

    /// <summary>Adds the class of a line, or says what is wrong with it.</summary>
    static string? Problem(ReadOnlySpan<byte> bytes, int number, List<LabelClass> classes, Dictionary<string, int> lines)
    {
        if (Text(bytes) is not { } line) return "not UTF-8. Usual cause: a file saved as Windows-1252 or UTF-16. Save it as UTF-8.";
        if (line.StartsWith('#') || string.IsNullOrWhiteSpace(line)) return null;
        var columns = line.Split('\t', StringSplitOptions.TrimEntries);
        if (columns.Length > 3) return $"{columns.Length} columns; expected the id, the name that prompts use, and the ids of its members separated by blanks. Usual cause: tabs between the members.";
        if (columns[0].Length == 0) return "the id is empty. Usual cause: a line that starts with a tab. Write the class's id first.";
        if (!lines.TryAdd(columns[0], number)) return $"the id '{columns[0]}' stands on line {lines[columns[0]]} already. An id is one class: remove or rename one.";
        var name = columns.ElementAtOrDefault(1) ?? "";
        classes.Add(new(columns[0])
        {
            Name = name.Length == 0 && LabelSpace.IsWord(columns[0]) ? columns[0] : name,
            Members = (columns.ElementAtOrDefault(2) ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries),
        });
        return null;
    }

    /// <summary>A line by itself, so that the line of a damaged byte is known: no byte of a longer character is a line feed.</summary>
    static string? Text(ReadOnlySpan<byte> bytes)
    {
        try { return s_strict.GetString(bytes).TrimEnd('\r'); }
        catch (DecoderFallbackException) { return null; }
    }

    static byte[] Bytes(string path)
    {
        if (Directory.Exists(path)) throw Unreadable("it is a folder");
        try
        {
            using var stream = File.OpenRead(path);
            var bytes = new byte[LargestFile + 1]; // not by its length: a device or a pipe has none
            var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return count <= LargestFile ? bytes[..count] : throw Unreadable($"it is larger than {LargestFile:N0} bytes");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Unreadable(failure is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : failure.Message, failure);
        }

        BehaviorException Unreadable(string found, Exception? inner = null) =>
            new("BHV0310", $"'{path}' cannot be read as a label space: {found}. Expected the path of a text file, one class a line, or the name of a known space.", inner);
    }
}
