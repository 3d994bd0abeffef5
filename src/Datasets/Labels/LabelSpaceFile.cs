using System.Text;
using System.Text.Unicode;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

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

    /// <summary>The most characters of an id and of a name.</summary>
    public const int LongestId = 200, LongestName = 1_000;

    /// <summary>The most members of all classes together; ImageNet-21k has 21,841 classes to choose from.</summary>
    public const int MostMembers = 100_000;

    const int LongestLine = 1 << 20, MostProblems = 20;

    /// <summary>Reads a file; the space is named after it.</summary>
    /// <exception cref="BehaviorException">BHV0310: no readable text file, or problems in it, each with its line and all at once.</exception>
    public static LabelSpace Read(string path)
    {
        ReadOnlySpan<byte> bytes = Bytes(path);
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var (classes, lines, problems) = (new List<LabelClass>(), new Dictionary<string, int>(StringComparer.Ordinal), new Problems());
        var (number, members) = (0, 0);
        foreach (var range in bytes.Split((byte)'\n'))
        {
            number++;
            var before = classes.Count;
            if (Problem(bytes[range], number, classes, lines) is { } problem) problems.Add("BHV0310", $"{path}, line {number}: {problem}");
            if (classes.Count > before) members += classes[^1].Members.Count;
            if (problems.Found.Count < MostProblems && classes.Count <= MostClasses && members <= MostMembers) continue;
            problems.Add("BHV0310", classes.Count > MostClasses ? $"{path}, line {number}: more than {MostClasses:N0} classes. Usual cause: a list of samples in place of the list of classes."
                : members > MostMembers ? $"{path}, line {number}: more than {MostMembers:N0} members. Usual cause: a table of another kind."
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
        if (!Utf8.IsValid(bytes)) return "not UTF-8. Usual cause: a file saved as Windows-1252 or UTF-16. Save it as UTF-8.";
        if (bytes.StartsWith((byte)'#') || bytes.Trim(" \t\r"u8).IsEmpty) return null;
        if (bytes.Length > LongestLine) return $"more than {LongestLine:N0} bytes. Usual cause: a file without line ends, or of another kind.";
        var columns = Encoding.UTF8.GetString(bytes).Split('\t', 5, StringSplitOptions.TrimEntries);
        if (columns.Length > 3) return "more than 3 columns; expected the id, the name that prompts use, and the ids of its members separated by blanks. Usual cause: tabs between the members.";
        if (columns[0].Length == 0) return "the id is empty. Usual cause: a line that starts with a tab. Write the class's id first.";
        if (Length(columns) is { } problem) return problem;
        if (!lines.TryAdd(columns[0], number)) return $"the id '{columns[0]}' stands on line {lines[columns[0]]} already. An id is one class: remove or rename one.";
        var name = columns.ElementAtOrDefault(1) ?? "";
        string[] members = (columns.ElementAtOrDefault(2) ?? "").Split(default(char[]), MostMembers + 1, StringSplitOptions.RemoveEmptyEntries);
        var seen = new HashSet<string>(members.Length, StringComparer.Ordinal);
        if (Array.Find(members, m => !seen.Add(m)) is { } twice) return $"the member '{Excerpt.Of(twice)}' stands twice, and would count twice. Remove one.";
        classes.Add(new(columns[0]) { Name = name.Length == 0 && LabelSpace.IsWord(columns[0]) ? LabelSpace.Spoken(columns[0]) : name, Members = members });
        return null;
    }

    static string? Length(string[] columns)
    {
        if (columns[0].Length > LongestId) return $"an id of {columns[0].Length:N0} characters, '{Excerpt.Of(columns[0])}'; at most {LongestId} are read.";
        if (columns.Length > 1 && columns[1].Length > LongestName) return $"a name of {columns[1].Length:N0} characters, '{Excerpt.Of(columns[1])}'; at most {LongestName:N0} are read.";
        return columns[0].Any(char.IsControl) || (columns.Length > 1 && columns[1].Any(char.IsControl)) ? "a control character in the id or the name. Usual cause: a file of another kind." : null;
    }

    static byte[] Bytes(string path)
    {
        if (RegularFile.KindOf(path) == PathKind.Nothing) throw Unreadable("There is no such file.");
        try { return RegularFile.Read(path, LargestFile); }
        catch (Exception failure) when (RegularFile.IsRefusal(failure)) { throw Unreadable(failure.Message, failure); }

        BehaviorException Unreadable(string found, Exception? inner = null) =>
            new("BHV0310", $"'{path}' cannot be read as a label space. {found} Expected the path of a text file, one class a line, or the name of a known space.", inner);
    }
}
