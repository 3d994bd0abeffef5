using System.Globalization;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;

namespace Behavior.Evaluation.Labels;

/// <summary>
/// The way from the classes of a classifier to those of a benchmark: found by comparing their ids, or said by the benchmark's own space.
/// Equal ids need none; a part of the head's classes masks the others; a grouping takes the mean probability of each group's members
/// (Geirhos et al. 2019); numbered classes are positions in the head's space.
/// </summary>
public abstract class AnswerMapping
{
    /// <summary>The classes among which an answer is looked for.</summary>
    public required LabelSpace Classes { get; init; }

    /// <summary>For each class of the benchmark its position in <see cref="Classes"/>.</summary>
    public required IReadOnlyList<int> LabelOf { get; init; }

    /// <summary>Everything that determines the mapping, hashed; empty for one that changes nothing.</summary>
    public required string Key { get; init; }

    /// <summary>Scores of the benchmark's classes from scores of the head's.</summary>
    /// <param name="scores">Row-major [rows, classes of the head].</param>
    /// <returns>Row-major [rows, <see cref="Classes"/>].</returns>
    public abstract float[] Scores(float[] scores);

    /// <summary>The class of an answer, -1 where it is none of <see cref="Classes"/>.</summary>
    /// <param name="answer">A class of the head.</param>
    public abstract int Answer(int answer);

    /// <summary>Finds the mapping.</summary>
    /// <param name="head">The classes that a checkpoint answers with.</param>
    /// <param name="data">The classes of the benchmark.</param>
    /// <param name="among"><c>own</c>, <c>all</c>, or empty for what the spaces suggest; see <see cref="Manifests.Items.AnswersAmong"/>.</param>
    /// <returns>Null where the two have nothing to do with each other.</returns>
    public static AnswerMapping? Between(LabelSpace head, LabelSpace data, string among = "")
    {
        if (data.IsGrouping) return Grouped(head, data);
        if (head.Ids.SequenceEqual(data.Ids)) return Same(data);
        var columns = data.IsNumbered && !head.IsNumbered ? [.. data.Ids.Select(id => int.Parse(id, CultureInfo.InvariantCulture))] : data.Ids.Select(head.IndexOf).ToArray();
        if (columns.Any(c => c < 0 || c >= head.Count)) return null;
        var all = among.Length > 0 ? among == Manifests.Items.AnswersAmong.All : data.IsNumbered;
        return all
            ? new WholeHead { Classes = head, LabelOf = columns, Key = data.IsNumbered && columns.SequenceEqual(Enumerable.Range(0, head.Count)) ? "" : Hash("among all", columns, head) }
            : new MaskedHead(columns, head.Count) { Classes = data, LabelOf = Identity(data), Key = Hash("among own", columns, head) };
    }

    /// <summary>The mapping that changes nothing.</summary>
    internal static AnswerMapping Same(LabelSpace space) => new WholeHead() { Classes = space, LabelOf = Identity(space), Key = "" };

    static GroupedHead? Grouped(LabelSpace head, LabelSpace data)
    {
        List<int[]> members = [.. data.Classes.Select(c => (c.Members.Count > 0 ? c.Members : [c.Id]).Select(head.IndexOf).ToArray())];
        return members.Any(m => m.Contains(-1)) ? null : new(members, head.Count) { Classes = data, LabelOf = Identity(data), Key = Hash("grouped", members.SelectMany(m => m.Append(-1)), head) };
    }

    static int[] Identity(LabelSpace space) => [.. Enumerable.Range(0, space.Count)];

    static string Hash(string way, IEnumerable<int> columns, LabelSpace head) => TextHash.Of($"{way}: {string.Join(',', columns)} of {head.Count}");
}
