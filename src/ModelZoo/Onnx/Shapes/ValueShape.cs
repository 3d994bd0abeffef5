namespace Behavior.ModelZoo.Onnx.Shapes;

/// <summary>What is known of a value without computing the network.</summary>
/// <param name="Dims">Its sides.</param>
/// <param name="Values">Its numbers, row-major, where they are whole, few, and follow from the file and the size of the pictures alone.</param>
sealed record ValueShape(long[] Dims, long[]? Values = null)
{
    /// <summary>Numbers that are followed: shapes and paddings have a handful.</summary>
    public const int MostValues = 4_096;

    public long Count => Product(Dims);

    public int Rank => Dims.Length;

    public static ValueShape OfValues(IReadOnlyList<long> values) => new([values.Count], [.. values]);

    public static long Product(IEnumerable<long> sides)
    {
        var product = 1L;
        foreach (var side in sides) product = checked(product * side);
        return product;
    }

    /// <summary>The numbers at other places: each of the result's is taken from one of these.</summary>
    public long[]? Pick(long[] dims, Func<long[], long[]> from)
    {
        if (Values is null || Product(dims) > MostValues) return null;
        var picked = new long[Product(dims)];
        for (var i = 0; i < picked.Length; i++) picked[i] = Values[Flat(from(Index(i, dims)))];
        return picked;
    }

    long Flat(long[] index)
    {
        var flat = 0L;
        for (var d = 0; d < index.Length; d++) flat = flat * Dims[d] + index[d];
        return flat;
    }

    static long[] Index(long flat, long[] dims)
    {
        var index = new long[dims.Length];
        for (var d = dims.Length - 1; d >= 0; d--) (index[d], flat) = (flat % dims[d], flat / dims[d]);
        return index;
    }
}
