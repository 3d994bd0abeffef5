using Behavior.Datasets.Containers.Arrays;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Matlab;

/// <summary>What a variable of a MATLAB file holds, or one of its cells or fields.</summary>
public sealed class MatValue
{
    readonly int _class;

    internal MatValue(string name, int type, IReadOnlyList<long> shape) => (Name, _class, Shape) = (name, type, shape);

    /// <summary>What messages call it: the file, the variable and the way to it.</summary>
    public string Name { get; }

    /// <summary>Its sizes; MATLAB gives everything two at least.</summary>
    public IReadOnlyList<long> Shape { get; }

    internal NumberArray? Numbers { get; init; }

    internal string? Content { get; init; }

    internal MatValue[]? Items { get; init; }

    internal string[]? Fields { get; init; }

    internal bool IsComplex { get; init; }

    /// <summary>Its numbers, in column-major order and in the type that they are stored in, which may be a smaller one than their class.</summary>
    /// <exception cref="BehaviorException">BHV0303: it is something else.</exception>
    public NumberArray Array() => Numbers ?? throw Unlike("numbers are");

    /// <summary>Its one number.</summary>
    /// <exception cref="BehaviorException">BHV0303: it is something else, or several, or no whole one.</exception>
    public long Integer() => Array() is { Count: 1 } one ? one.Integers()[0] : throw BytesException.Unlike(Name, $"it has {ArrayShape.Shown(Shape)} numbers, and one is wanted.");

    /// <summary>Its text, of one row.</summary>
    /// <exception cref="BehaviorException">BHV0303: it is something else, or has several rows.</exception>
    public string Text()
    {
        if (Content is null) throw Unlike("text is");
        if (Content.Length > 0 && Shape[0] != 1) throw BytesException.Unlike(Name, $"it is text of {Shape[0]} rows, and one row is wanted.");
        return Content;
    }

    /// <summary>Its cells, in column-major order.</summary>
    /// <exception cref="BehaviorException">BHV0303: it is something else.</exception>
    public IReadOnlyList<MatValue> Cells() => Fields is null && Items is not null ? Items : throw Unlike("a cell array is");

    /// <summary>How many structs it has.</summary>
    /// <exception cref="BehaviorException">BHV0303: it is something else.</exception>
    public int Structs() => Fields is { Length: > 0 } ? Items!.Length / Fields.Length : throw Unlike("a struct array is");

    /// <summary>A field of one of its structs.</summary>
    /// <param name="name">The field.</param>
    /// <param name="index">The struct, from 0, in column-major order, below <see cref="Structs"/>.</param>
    /// <exception cref="BehaviorException">BHV0303: it is something else, or has no such field.</exception>
    public MatValue Field(string name, int index = 0)
    {
        var count = Structs();
        if (index < 0 || index >= count) throw BytesException.Unlike(Name, $"it has {count} structs, and number {index}, counted from 0, is wanted.");
        var at = System.Array.IndexOf(Fields!, name);
        return at >= 0 ? Items![index * Fields!.Length + at] : throw BytesException.Unlike(Name, $"it has no field {name}; it has {Listed.Of(Fields!)}.");
    }

    BehaviorException Unlike(string wanted) => BytesException.Unlike(Name, $"it is {(IsComplex ? "complex numbers" : MatTypes.Shown(_class))}, and {wanted} wanted.");
}
