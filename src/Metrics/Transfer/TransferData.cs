namespace Behavior.Metrics.Transfer;

/// <summary>Features in binary64, row-major, after optional standardisation, and checks of their labels.</summary>
sealed class TransferData
{
    readonly double[] _values;

    public TransferData(Features features, Standardiser? standardiser)
    {
        (Rows, Columns, _values) = (features.Rows, features.Columns, new double[(long)features.Rows * features.Columns]);
        for (var i = 0; i < Rows; i++)
        {
            var (from, to) = (i * Columns, (i + 1) * Columns);
            if (standardiser is null) Widen(features.Row(i), _values.AsSpan(from..to));
            else standardiser.Apply(features.Row(i), _values.AsSpan(from..to));
        }
    }

    public int Rows { get; }

    public int Columns { get; }

    public Span<double> Row(int i) => _values.AsSpan(i * Columns, Columns);

    /// <summary>Every row divided by max(L2 norm, 1e-12).</summary>
    public TransferData Normalise()
    {
        for (var i = 0; i < Rows; i++)
        {
            var row = Row(i);
            var norm = Math.Max(Math.Sqrt(Numerics.Vectors.Dot(row, row)), 1e-12);
            foreach (ref var v in row) v /= norm;
        }
        return this;
    }

    public static void RequireLabels(Features features, ReadOnlySpan<int> labels)
    {
        BadInput.RequireSame("labels for the features", features.Rows, labels.Length);
        for (var i = 0; i < labels.Length; i++)
            if (labels[i] < 0) throw BadInput.Argument($"the label of sample {i}", "a class number of at least 0", $"{labels[i]}", "a marker for missing labels");
    }

    /// <summary>The classes of labels that fit; one alone is nothing to tell apart.</summary>
    public static int[] RequireTwoClasses(Features features, ReadOnlySpan<int> labels)
    {
        RequireLabels(features, labels);
        var classes = ClassesOf(labels);
        if (classes.Length < 2) throw BadInput.Argument("the number of classes with a training row", "at least 2", $"{classes.Length}", "a split that is sorted by class");
        return classes;
    }

    /// <summary>Classes with a row, ascending: only they take part.</summary>
    public static int[] ClassesOf(ReadOnlySpan<int> labels) => [.. labels.ToArray().Distinct().Order()];

    static void Widen(ReadOnlySpan<float> from, Span<double> to)
    {
        for (var j = 0; j < to.Length; j++) to[j] = from[j];
    }
}
