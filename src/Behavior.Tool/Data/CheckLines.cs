using System.Globalization;
using Behavior.Datasets;
using Behavior.Datasets.Checking;
using Behavior.Diagnostics;

namespace Behavior.Tool.Data;

/// <summary>What is told of a dataset that was looked at picture by picture.</summary>
static class CheckLines
{
    const int Shown = 20, FewClasses = 40;

    /// <summary>The lines.</summary>
    public static IEnumerable<string> Of(IDataset data, DatasetFacts? facts, DatasetCheck check)
    {
        var present = check.PerClass.Count(c => c > 0);
        var doubled = check.Duplicates.Sum(d => d.Count - 1);
        yield return Text($"{data.Name}: {data.Samples.Count:N0} pictures, {present:N0} of {data.LabelSpace.Count:N0} classes, {check.Unreadable.Count:N0} unreadable, {doubled:N0} doubled");
        yield return $"fingerprint  {data.Fingerprint}";
        yield return $"classes      {data.LabelSpace}";
        foreach (var line in PerClass(data, check)) yield return line;
        foreach (var line in check.Unreadable.Take(Shown)) yield return $"unreadable   {line}";
        if (check.Unreadable.Count > Shown) yield return Text($"unreadable   ... and {check.Unreadable.Count - Shown:N0} more");
        foreach (var same in check.Duplicates.Take(Shown))
            yield return $"equal        {string.Join(" = ", same.Take(4).Select(i => Excerpt.Of(data.Samples[i].Id)))}"
                + $"{(same.Select(i => data.Samples[i].Label).Distinct().Count() > 1 ? "  with different labels" : "")}";
        if (check.Duplicates.Count > Shown) yield return Text($"equal        ... and {check.Duplicates.Count - Shown:N0} more groups");
        foreach (var note in data.Notes) yield return $"note         {note}";
        foreach (var difference in check.Differences) yield return $"published    {difference}";
        if (facts is null) yield return "published    nothing: these are your own data";
        else if (check.Differences.Count == 0) yield return $"published    {facts.Title}: every count that can be compared agrees";
    }

    static IEnumerable<string> PerClass(IDataset data, DatasetCheck check)
    {
        var counts = check.PerClass.Where(c => c > 0).ToList();
        if (counts.Count == 0) yield break;
        yield return Text($"per class    {counts.Min():N0} to {counts.Max():N0}");
        if (data.LabelSpace.Count > FewClasses) yield break;
        foreach (var (label, one) in data.LabelSpace.Classes.Index()) yield return Text($"             {check.PerClass[label],8:N0}  {one.Id}");
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
