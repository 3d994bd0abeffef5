namespace Behavior.Datasets.Containers.Parquet;

/// <summary>A column of lists of numbers in a row group as it is read: the levels of some thousand values at a time, and the values behind one another. One thread at a time.</summary>
abstract class ParquetLevels : IDisposable
{
    /// <summary>For each value 0 where a row begins.</summary>
    public abstract ReadOnlySpan<int> Repetitions { get; }

    /// <summary>For each value the most that the column has, where it is there.</summary>
    public abstract ReadOnlySpan<int> Definitions { get; }

    /// <summary>Goes on to the next levels; false behind the last ones. Values before them that were not read are passed over.</summary>
    /// <exception cref="InvalidDataException">The column is not sound; others may be thrown too.</exception>
    public abstract bool Next();

    /// <summary>Reads the next values of those that are there.</summary>
    public abstract void Read(Span<float> values);

    public abstract void Dispose();
}
