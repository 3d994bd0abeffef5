namespace Behavior.Datasets.Containers.Tables;

/// <summary>The rows of a table, one after another, whatever file they lie in. Not thread-safe.</summary>
public abstract class TableRows : IDisposable
{
    /// <summary>What messages call the table: its file.</summary>
    public abstract string Name { get; }

    /// <summary>The names of its columns, in the file's order.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>The row at hand, as messages call it: its line from 1 in a text, else its number from 0.</summary>
    public int Row { get; private protected set; }

    /// <summary>Whether <see cref="Row"/> is a line of a text.</summary>
    public abstract bool IsText { get; }

    /// <summary>Goes on to the next row; false behind the last one.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0302, BHV0303, BHV0313: the file is damaged or no such table; the message names the line.</exception>
    public abstract bool Next();

    /// <summary>The text in a column; a number as it is written; empty where there is nothing.</summary>
    public abstract string Text(int column);

    /// <summary>The number in a column, which may be NaN or infinite; null where there is none.</summary>
    public abstract float? Number(int column);

    /// <summary>Reads the list of numbers in a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="values">Takes the first ones.</param>
    /// <returns>How many there are; -1 where it is no list of numbers.</returns>
    public abstract int Numbers(int column, Span<float> values);

    /// <summary>Whether a column holds lists of numbers rather than one number or text; asked for the row at hand.</summary>
    public abstract bool IsList(int column);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>A row's place in messages.</summary>
    public string Where(int row) => IsText ? $"line {row:N0}" : $"row {row:N0} (from 0)";
}
