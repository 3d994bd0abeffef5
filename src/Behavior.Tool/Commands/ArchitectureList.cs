using Behavior.ModelZoo;

namespace Behavior.Tool.Commands;

/// <summary>The architectures as a page: a heading for each family, input size and number of classes, and the names below it in columns.</summary>
static class ArchitectureList
{
    const string Indent = "  ", Gap = "  ";

    /// <summary>The page's lines.</summary>
    /// <param name="families">The architectures by family.</param>
    /// <param name="columns">Characters of a line; a longer name has a line of its own.</param>
    public static IEnumerable<string> Lines(IEnumerable<IGrouping<string, ArchitectureSpec>> families, int columns) =>
        families.SelectMany(
            family => family.GroupBy(a => (a.InputSize, a.Classes)).OrderBy(g => g.Key),
            (family, group) => Lines($"{family.Key}: {group.Key.InputSize} px, {Classes(group.Key.Classes)}", group, columns))
            .SelectMany((lines, i) => i == 0 ? lines : lines.Prepend(""));

    static IEnumerable<string> Lines(string heading, IEnumerable<ArchitectureSpec> group, int columns)
    {
        var names = group.Select(a => a.Name).ToList();
        var width = names.Max(n => n.Length);
        var perLine = Math.Max(1, (columns - Indent.Length + Gap.Length) / (width + Gap.Length));
        return [heading, .. names.Chunk(perLine).Select(line => Indent + string.Join(Gap, line.Select(n => n.PadRight(width))).TrimEnd())];
    }

    static string Classes(int classes) => classes == 0 ? "classes from prompts" : $"{classes:N0} classes";
}
