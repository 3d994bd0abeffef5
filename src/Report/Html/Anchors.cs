using Behavior.Report.Model;

namespace Behavior.Report.Html;

/// <summary>Ids for parts that are named from outside: the name itself, as the gate's message links to it, unless the page has that id already.</summary>
sealed class Anchors
{
    static readonly string[] s_own = ["overview", UpdatesHtml.Id, "choosing", "left-out", "ranking", "ranking-status", "ranks", "stated-scales", "theme"];

    /// <summary>How ids begin that the page counts.</summary>
    static readonly string[] s_counted = ["weight-", "worst-", "best-", UpdatesHtml.Id + "-"];

    readonly HashSet<string> _taken;

    public Anchors(ReportModel model) => _taken = [.. s_own, .. model.Sections.Select(s => s.Id)];

    /// <summary>The id of the next part of this name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="otherwise">An id that nothing else has, for when the name is taken.</param>
    public string Of(string name, string otherwise) => !s_counted.Any(c => name.StartsWith(c, StringComparison.Ordinal)) && _taken.Add(name) ? name : otherwise;
}
