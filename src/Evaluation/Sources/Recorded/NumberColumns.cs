using Behavior.Datasets.Containers.Tables;
using Behavior.Diagnostics;

namespace Behavior.Evaluation.Sources.Recorded;

/// <summary>Where the numbers of a row are: a list in one column, or columns with one each.</summary>
/// <param name="List">The column of lists; null where they are apart.</param>
/// <param name="Wide">The columns with one number each.</param>
/// <param name="Prefix">Characters of their names before the class.</param>
sealed record NumberColumns(int? List, int[] Wide, int Prefix)
{
    /// <summary>How many numbers the row at hand has; -1 where its list is none.</summary>
    public int Count(TableRows rows) => List is { } list ? rows.Numbers(list, []) : Wide.Length;

    /// <summary>Reads the row at hand.</summary>
    /// <returns>Null where all is well, else what is wrong.</returns>
    public string? Read(TableRows rows, Span<float> values)
    {
        if (List is { } list)
            return rows.Numbers(list, values) is var count && count == values.Length ? null
                : count < 0 ? $"the column '{rows.Columns[list]}' holds no list of numbers."
                : $"{count:N0} numbers in the column '{rows.Columns[list]}'; {values.Length:N0} are expected.";
        for (var i = 0; i < Wide.Length; i++)
        {
            if (rows.Number(Wide[i]) is not { } value) return $"'{Excerpt.Of(rows.Text(Wide[i]), 40)}' in the column '{rows.Columns[Wide[i]]}' is no number.";
            values[i] = value;
        }
        return null;
    }

    /// <summary>The same columns in the order of the classes that their names say.</summary>
    /// <exception cref="BehaviorException">BHV0407: they are not the classes, each once.</exception>
    public NumberColumns Ordered(TableRows rows, ClassWords classes)
    {
        if (List is not null) return this;
        var ordered = new int[classes.Space.Count];
        Array.Fill(ordered, -1);
        foreach (var column in Wide)
        {
            var label = classes.Find(rows.Columns[column][Prefix..]);
            if (label < 0) throw Bad(rows, $"the column '{Excerpt.Of(rows.Columns[column], 60)}' is none of the classes {classes.Space}");
            if (ordered[label] >= 0) throw Bad(rows, $"the columns '{Excerpt.Of(rows.Columns[ordered[label]], 60)}' and '{Excerpt.Of(rows.Columns[column], 60)}' are one class");
            ordered[label] = column;
        }
        return Array.IndexOf(ordered, -1) is >= 0 and var missing
            ? throw Bad(rows, $"the class '{classes.Space.Ids[missing]}' has no column, of {classes.Space.Count:N0} classes")
            : this with { Wide = ordered };
    }

    static BehaviorException Bad(TableRows rows, string what) =>
        new("BHV0407", $"{rows.Name}: {what}. Usual cause: a model of other classes; name its own with LabelSpace=\"...\" on the item.");
}
