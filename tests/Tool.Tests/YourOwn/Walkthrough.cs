using System.Text.RegularExpressions;

namespace Behavior.Tool.Tests.YourOwn;

/// <summary>A page of documentation as steps: items to write into files, and commands with the lines that they print.</summary>
/// <param name="Steps">In the page's order.</param>
sealed partial record Walkthrough(IReadOnlyList<Walkthrough.Step> Steps)
{
    /// <summary>One block of code.</summary>
    public abstract record Step;

    /// <summary>Items to be written.</summary>
    public sealed record Items(string Xml) : Step;

    /// <summary>A command and what it prints; a line of three dots stands for any lines.</summary>
    public sealed record Command(string Line, IReadOnlyList<string> Output) : Step;

    /// <summary>Takes a page apart.</summary>
    public static Walkthrough Read(string page) => new([.. Block().Matches(page).Select(m => Of(m.Groups[1].Value, m.Groups[2].Value.TrimEnd('\n')))]);

    static Step Of(string language, string text) => language == "xml" ? new Items(text) : new Command(text.Split('\n')[0]["$ ".Length..], text.Split('\n')[1..]);

    /// <summary>The lines of a page that were not printed, in order and between the dots without a gap; empty where all were.</summary>
    public static IEnumerable<string> NotPrinted(IReadOnlyList<string> expected, IReadOnlyList<string> printed)
    {
        var (at, gap) = (0, true);
        foreach (var line in expected)
        {
            if (line == "...") { gap = true; continue; }
            var found = gap ? Find(printed, line, at) : at < printed.Count && printed[at] == line ? at : -1;
            if (found < 0) yield return line;
            else (at, gap) = (found + 1, false);
        }
    }

    static int Find(IReadOnlyList<string> printed, string line, int from)
    {
        for (var i = from; i < printed.Count; i++)
            if (printed[i] == line) return i;
        return -1;
    }

    [GeneratedRegex(@"^```(xml|console)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
