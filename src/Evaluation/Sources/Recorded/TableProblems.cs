using Behavior.Datasets.Containers.Tables;
using Behavior.Diagnostics;

namespace Behavior.Evaluation.Sources.Recorded;

/// <summary>What is wrong with the rows of a table, all of it at once up to a bound.</summary>
sealed class TableProblems(TableRows rows)
{
    const int Most = 20;

    readonly Problems _found = new();

    /// <summary>Whether so much is wrong that reading on is of no use.</summary>
    public bool IsFull => _found.Found.Count >= Most;

    /// <summary>Notes what is wrong with the row at hand.</summary>
    public void Add(string what) => Add(rows.Row, what);

    /// <summary>Notes what is wrong with a row.</summary>
    public void Add(int row, string what) => _found.Add("BHV0408", $"{rows.Name}, {rows.Where(row)}: {what}");

    /// <summary>Goes on to the next row, past those that cannot be read.</summary>
    public bool Next()
    {
        while (!IsFull)
        {
            try { return rows.Next(); }
            catch (BehaviorException failure) { _found.Add(failure.Code, failure.Text); }
        }
        return false;
    }

    /// <summary>Throws what was noted.</summary>
    /// <exception cref="BehaviorException">Something was.</exception>
    public void ThrowIfAny()
    {
        if (IsFull) _found.Add("BHV0408", $"{rows.Name} was not read beyond {rows.Where(rows.Row)}: too much is wrong with it.");
        _found.ThrowIfAny();
    }
}
