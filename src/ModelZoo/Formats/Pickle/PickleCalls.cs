using System.Text;

namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>What the allowed functions make of their arguments. Each checks its arguments whole; none runs anything.</summary>
sealed class PickleCalls(Unpickler machine)
{
    const int MostDimensions = 64;
    UInt128 _expanded;

    public object Tensor(object?[] a, int least, int most)
    {
        Count(a, least, most, "tensor");
        if (a.Length >= 6) CheckHooks(a[4], a[5]);
        var storage = Storage(a[0]);
        if (storage.Type is null) throw machine.Bad(CheckpointFault.Structure, "a typed tensor lies over an untyped storage");
        return Checked(storage, storage.Type.Value, storage.Count, a);
    }

    public object TensorOfType(object?[] a)
    {
        Count(a, 7, 8, "tensor");
        CheckHooks(a[4], a[5]);
        var storage = Storage(a[0]);
        if (a[6] is not PickleGlobal { Kind: PickleGlobalKind.Value, Type: { } type }) throw machine.Bad(CheckpointFault.Structure, "a tensor's element type is not one of torch's");
        return Checked(storage, type, storage.Bytes / type.Size(), a);
    }

    public object Parameter(object?[] a, int count)
    {
        Count(a, count, count, "parameter");
        CheckHooks(a[1], a[2]);
        return a[0] as PickleTensor ?? throw machine.Bad(CheckpointFault.Structure, "a parameter is made of something else than a tensor");
    }

    public object? TensorWithAttributes(object?[] a)
    {
        Count(a, 4, 4, "_rebuild_from_type_v2");
        if (a[0] is not PickleGlobal { Kind: PickleGlobalKind.Rebuild, Call: { } rebuild } || a[1] is not PickleGlobal { Name: "torch.Tensor" })
            throw machine.Bad(CheckpointFault.Code, "_rebuild_from_type_v2 is asked to call something else than a rebuild function");
        return rebuild(this, Tuple(a[2], "arguments").Items);
    }

    public object OrderedDictionary(object?[] a)
    {
        Count(a, 0, 1, "OrderedDict");
        var result = new PickleDictionary(ordered: true);
        if (a.Length == 0) return result;
        if (a[0] is not PickleList pairs) throw machine.Bad(CheckpointFault.Structure, "an OrderedDict is made of something else than a list of pairs");
        foreach (var item in pairs.Items)
        {
            if (Items(item) is not [var key, var value]) throw machine.Bad(CheckpointFault.Structure, "an OrderedDict is made of something else than pairs");
            machine.Put(result, key, value);
        }
        return result;
    }

    static object?[]? Items(object? value) => value switch { PickleTuple t => t.Items, PickleList l => [.. l.Items], _ => null };

    public object DefaultDictionary(object?[] a)
    {
        Count(a, 0, 1, "defaultdict");
        if (a is [not null and not PickleGlobal { Kind: PickleGlobalKind.Value, Type: null }
            and not PickleGlobal { Kind: PickleGlobalKind.Mapping }
            and not PickleGlobal { Name: "builtins.bytes" or "__builtin__.bytes" or "builtins.set" or "__builtin__.set" }])
            throw machine.Bad(CheckpointFault.Code, "a defaultdict has a function as its default");
        return new PickleDictionary();
    }

    public object Counter(object?[] a)
    {
        Count(a, 0, 1, "Counter");
        if (a is [not PickleDictionary]) throw machine.Bad(CheckpointFault.Structure, "a Counter is made of something else than a mapping");
        return a is [PickleDictionary mapping] ? mapping : new PickleDictionary();
    }

    public object Size(object?[] a)
    {
        Count(a, 1, 1, "torch.Size");
        Numbers(a[0], "torch.Size");
        return a[0]!;
    }

    /// <summary>A value made of plain values only.</summary>
    public object Plain(string kind, object?[] a, int least, int most)
    {
        Count(a, least, most, kind);
        if (a.Any(v => v is (PickleNode and not PickleOpaque) or PickleTensor or PickleStorage or PickleGlobal))
            throw machine.Bad(CheckpointFault.Structure, $"a {kind} is made of something else than plain values");
        return new PickleOpaque(kind);
    }

    public object Opaque(string kind, object?[] a, int least, int most, bool takesState)
    {
        Count(a, least, most, kind);
        return new PickleOpaque(kind, takesState);
    }

    public object Latin1(object?[] a)
    {
        if (a is not [string text, "latin1" or "latin-1"]) throw machine.Bad(CheckpointFault.Code, "_codecs.encode is asked for something else than latin1");
        if (text.Any(c => c > 255)) throw machine.Bad(CheckpointFault.Structure, "a text that stands for bytes holds characters beyond them");
        return Encoding.Latin1.GetBytes(text);
    }

    /// <summary>A bag of arguments; what is given to its constructor must be plain or a mapping, and is not kept.</summary>
    public object Arguments(string kind, object?[] a)
    {
        Count(a, 0, 2, kind);
        if (a.Any(v => v is PickleTensor or PickleStorage or PickleGlobal)) throw machine.Bad(CheckpointFault.Structure, $"a {kind} is made of something else than values");
        return new PickleDictionary { IsArguments = true };
    }

    public object Queue(object?[] a)
    {
        if (a is not ([] or [PickleList or PickleTuple] or [PickleList or PickleTuple, null or long])) throw machine.Bad(CheckpointFault.Structure, "a deque is made of something else than a list");
        return a.Length == 0 ? new PickleList() : machine.ListOf(Items(a[0])!);
    }

    public object Collection(string kind, object?[] a)
    {
        if (a is not ([] or [PickleList] or [PickleTuple])) throw machine.Bad(CheckpointFault.Structure, $"a {kind} is made of something else than a list");
        if (a is [var items]) machine.CheckSet(Items(items)!);
        return new PickleOpaque(kind);
    }

    /// <summary>bytearray(number) would be an allocation of any size: only bytes are taken.</summary>
    public object Bytes(object?[] a) => a is [] or [byte[]] or [string, string]
        ? a is [byte[] bytes] ? bytes : new PickleOpaque(PickleOpaque.ByteArray)
        : throw machine.Bad(CheckpointFault.Size, "a bytearray is made of something else than bytes");

    public object NoBytes(object?[] a) => a is [] ? Array.Empty<byte>() : throw machine.Bad(CheckpointFault.Size, "bytes are made by a call with arguments");

    public object TypedList(object?[] a) => a is [PickleList list] ? list : throw machine.Bad(CheckpointFault.Structure, "a typed list is made of something else than a list");

    public object? Tagged(object?[] a) => a is [_, string] ? a[0] : throw machine.Bad(CheckpointFault.Structure, "a type tag is no text");

    PickleTensor Checked(PickleStorage storage, ElementType type, long available, object?[] a)
    {
        var (offset, shape, strides) = (Number(a[1], "offset"), Numbers(a[2], "size"), Numbers(a[3], "stride"));
        if (shape.Length != strides.Length) throw machine.Bad(CheckpointFault.Structure, $"a tensor has {shape.Length} sizes and {strides.Length} strides");
        if (Sizes.Product(shape, type.Size()) is not { } bytes) throw machine.Bad(CheckpointFault.Size, $"a tensor of shape [{string.Join(", ", shape)}] has more than 2^63 bytes");
        var last = (UInt128)(ulong)offset;
        if (bytes > 0)
            for (var i = 0; i < shape.Length; i++) last += (UInt128)(ulong)(shape[i] - 1) * (ulong)strides[i];
        if (bytes > 0 ? last >= (ulong)available : offset > available)
            throw machine.Bad(CheckpointFault.Size, $"a tensor of shape [{string.Join(", ", shape)}] reaches element {last} of storage '{storage.Key}', which has {available}");
        _expanded += (ulong)bytes;
        if (_expanded > (ulong)machine.Limits.Data) throw machine.Bad(CheckpointFault.Size, $"its tensors together expand to more than {machine.Limits.Data} bytes");
        return new PickleTensor(storage, type, offset, shape, strides);
    }

    void CheckHooks(object? requiresGrad, object? hooks)
    {
        if (requiresGrad is not bool || hooks is not (null or PickleDictionary { Entries.Count: 0 }))
            throw machine.Bad(CheckpointFault.Structure, "a tensor has hooks, or its requires_grad is no truth value");
    }

    PickleStorage Storage(object? value) => value as PickleStorage ?? throw machine.Bad(CheckpointFault.Structure, "a tensor is made of something else than a storage");

    PickleTuple Tuple(object? value, string what) => value as PickleTuple ?? throw machine.Bad(CheckpointFault.Structure, $"{what} is not a tuple");

    long Number(object? value, string what) => value switch
    {
        long and >= 0 => (long)value,
        long or System.Numerics.BigInteger => throw machine.Bad(CheckpointFault.Size, $"a tensor's {what} is negative or beyond 63 bits"),
        _ => throw machine.Bad(CheckpointFault.Structure, $"a tensor's {what} is not a whole number"),
    };

    long[] Numbers(object? value, string what)
    {
        var items = Tuple(value, $"a tensor's {what}").Items;
        if (items.Length > MostDimensions) throw machine.Bad(CheckpointFault.Size, $"a tensor has more than {MostDimensions} dimensions");
        return [.. items.Select(i => Number(i, what))];
    }

    void Count(object?[] a, int least, int most, string what)
    {
        if (a.Length < least || a.Length > most) throw machine.Bad(CheckpointFault.Structure, $"{what} is made of {a.Length} arguments");
    }
}
