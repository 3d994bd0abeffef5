using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Arrays;

/// <summary>Names that a file holds, for messages: the first ones, as a file may hold any number of any length.</summary>
static class Listed
{
    const int Most = 12;

    /// <summary>The names, or "nothing".</summary>
    public static string Of(IEnumerable<string> names)
    {
        var all = names.ToArray();
        var shown = string.Join(", ", all.Take(Most).Select(name => Shorten.To(name)));
        return all.Length switch { 0 => "nothing", > Most => $"{shown} and {all.Length - Most} more", _ => shown };
    }
}
