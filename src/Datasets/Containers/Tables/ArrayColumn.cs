using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Tables;

/// <summary>An array as a column: a text, a number or a list of numbers a row. Numbers are read some thousand rows at a time.</summary>
sealed class ArrayColumn
{
    const int Block = 1 << 20;

    readonly string[]? _texts;
    readonly NumberArray? _numbers;
    readonly byte[] _block = [];
    readonly int _rowBytes, _blockRows;
    int _first = -1, _held;

    /// <summary>A column of texts.</summary>
    public ArrayColumn(string name, string[] texts) => (Name, _texts, Rows, Width) = (name, texts, texts.Length, 0);

    /// <summary>A column of numbers.</summary>
    /// <exception cref="BehaviorException">BHV0303: it has three dimensions or more, or the first index runs fastest.</exception>
    public ArrayColumn(string name, NumberArray numbers)
    {
        if (numbers.Shape.Count is < 1 or > 2) throw BytesException.Unlike(numbers.Name, $"it is {ArrayShape.Shown(numbers.Shape)}; [samples] or [samples, values] is wanted.");
        if (numbers is { IsColumnMajor: true, Shape: [> 1, > 1] })
            throw BytesException.Unlike(numbers.Name, "it is stored column by column (fortran_order). Save numpy.ascontiguousarray(x).");
        (Name, _numbers) = (name, numbers);
        if (numbers.Shape[0] > int.MaxValue || numbers.Shape.ElementAtOrDefault(1) * numbers.Type.Size() > Array.MaxLength / 2)
            throw BytesException.Unlike(numbers.Name, $"it is {ArrayShape.Shown(numbers.Shape)}, which is more than is read.");
        (Rows, Width) = ((int)numbers.Shape[0], numbers.Shape.Count == 2 ? (int)numbers.Shape[1] : -1);
        _rowBytes = Math.Max(1, Math.Abs(Width)) * numbers.Type.Size();
        _blockRows = Width == 0 ? 1 : Math.Max(1, Math.Min(Rows, Block / _rowBytes));
        _block = new byte[Width == 0 ? 0 : _rowBytes * _blockRows];
    }

    public string Name { get; }

    /// <summary>How many rows it has.</summary>
    public int Rows { get; }

    /// <summary>Numbers a row; -1 where there is one and no list, 0 for texts.</summary>
    public int Width { get; }

    public bool IsList => _numbers is not null && Width >= 0;

    /// <summary>Its sizes in words.</summary>
    public override string ToString() => $"{Name} ({(IsList ? $"{Rows} x {Width}" : $"{Rows}")}{(_texts is null ? "" : " texts")})";

    /// <summary>A row's text; a whole number with all its digits, of which a fraction would lose some.</summary>
    public string Text(int row) => _texts is not null ? _texts[row]
        : IsList ? ""
        : _numbers!.Type.Integer(RowBytes(row)) is { } whole ? whole.ToString(CultureInfo.InvariantCulture)
        : Number(row)?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    public float? Number(int row)
    {
        if (_texts is not null) return float.TryParse(_texts[row], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
        Span<float> one = stackalloc float[1];
        return Numbers(row, one) == 1 ? one[0] : null;
    }

    public int Numbers(int row, Span<float> values)
    {
        if (_numbers is null) return -1;
        var (count, size) = (Math.Abs(Width), _numbers.Type.Size());
        var bytes = RowBytes(row);
        if (_numbers.Type == NumberType.Float32 && BitConverter.IsLittleEndian)
        {
            MemoryMarshal.Cast<byte, float>(bytes)[..Math.Min(count, values.Length)].CopyTo(values);
            return count;
        }
        for (var i = 0; i < Math.Min(count, values.Length); i++) values[i] = Fraction(_numbers.Type, bytes.Slice(i * size, size));
        return count;
    }

    ReadOnlySpan<byte> RowBytes(int row)
    {
        if (Width == 0) return [];
        if (_first < 0 || row < _first || row >= _first + _held)
        {
            (_first, _held) = (row, Math.Min(_blockRows, Rows - row));
            _numbers!.Read((long)row * Math.Abs(Width), _block.AsSpan(0, _held * _rowBytes));
        }
        return _block.AsSpan((row - _first) * _rowBytes, _rowBytes);
    }

    static float Fraction(NumberType type, ReadOnlySpan<byte> element) => type switch
    {
        NumberType.Float32 => BinaryPrimitives.ReadSingleLittleEndian(element),
        NumberType.Float64 => (float)BinaryPrimitives.ReadDoubleLittleEndian(element),
        NumberType.Float16 => (float)BinaryPrimitives.ReadHalfLittleEndian(element),
        _ => type.Integer(element) ?? float.NaN,
    };
}
