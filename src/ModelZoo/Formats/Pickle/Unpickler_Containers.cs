using System.Globalization;
using System.Numerics;

namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>The opcodes for lists, tuples, dicts and the memo.</summary>
sealed partial class Unpickler
{
    void StepContainers(byte opcode)
    {
        switch (opcode)
        {
            case (byte)']': Push(new PickleList()); break;
            case (byte)'}': Push(new PickleDictionary()); break;
            case 0x8f: Push(new PickleOpaque(PickleOpaque.Set)); break; // EMPTY_SET
            case (byte)')': Push(Tuple([])); break;
            case (byte)'t': Push(Tuple(PopToMark())); break;
            case 0x85: Push(Tuple([Pop()])); break;
            case 0x86: Push(Tuple(Last(2))); break;
            case 0x87: Push(Tuple(Last(3))); break;
            case (byte)'l': Push(ListOf(PopToMark())); break;
            case (byte)'d': Push(DictionaryOf(PopToMark())); break;
            case 0x91: CheckSet(PopToMark()); Push(new PickleOpaque("frozenset")); break; // FROZENSET
            case (byte)'a': Append([Pop()]); break;
            case (byte)'e': Append(PopToMark()); break;
            case (byte)'s': SetItems(Last(2)); break;
            case (byte)'u': SetItems(PopToMark()); break;
            case 0x90: AddItems(PopToMark()); break; // ADDITEMS
            case (byte)'h': Push(Recall((long)Number(1))); break;
            case (byte)'j': Push(Recall((long)Number(4))); break;
            case (byte)'q': Memoize((long)Number(1)); break;
            case (byte)'r': Memoize((long)Number(4)); break;
            case 0x94: Memoize(_memo.Count); break; // MEMOIZE
            default: StepCalls(opcode); break;
        }
    }

    /// <summary>Puts an entry into a mapping, after checking its key.</summary>
    public void Put(PickleDictionary mapping, object? key, object? value)
    {
        Charge(96);
        Deepen(mapping, value);
        // Dates, paths and numpy's numbers as keys: their values are not kept, so nobody can say that two of them are one.
        var identity = key is PickleOpaque { IsHashable: true } ? $"o{mapping.Entries.Count}" : Identity(key);
        if (!mapping.Add(identity, key, value)) throw Bad(CheckpointFault.Duplicate, $"a mapping holds the key {identity[1..]} twice");
    }

    object?[] Last(int count)
    {
        var items = new object?[count];
        for (var i = count - 1; i >= 0; i--) items[i] = Pop();
        return items;
    }

    PickleTuple Tuple(object?[] items)
    {
        Charge(8L * items.Length);
        var tuple = new PickleTuple(items);
        foreach (var item in items) Deepen(tuple, item);
        return tuple;
    }

    /// <summary>A list of these values.</summary>
    public PickleList ListOf(object?[] items)
    {
        var list = new PickleList();
        Fill(list, items);
        return list;
    }

    PickleDictionary DictionaryOf(object?[] items)
    {
        var mapping = new PickleDictionary();
        Fill(mapping, items);
        return mapping;
    }

    void Append(object?[] items)
    {
        if (Peek() is not PickleList list) throw Bad(CheckpointFault.Structure, "values are appended to something else than a list");
        Fill(list, items);
    }

    void Fill(PickleList list, object?[] items)
    {
        Charge(16L * items.Length);
        foreach (var item in items) Deepen(list, item);
        list.Items.AddRange(items);
    }

    void SetItems(object?[] items)
    {
        if (Peek() is not PickleDictionary mapping) throw Bad(CheckpointFault.Structure, "entries are set in something else than a mapping");
        Fill(mapping, items);
    }

    void Fill(PickleDictionary mapping, object?[] items)
    {
        if (items.Length % 2 != 0) throw Bad(CheckpointFault.Structure, "a key has no value");
        for (var i = 0; i < items.Length; i += 2) Put(mapping, items[i], items[i + 1]);
    }

    void AddItems(object?[] items)
    {
        if (Peek() is not PickleOpaque { Kind: PickleOpaque.Set }) throw Bad(CheckpointFault.Structure, $"{items.Length} values are added to something else than a set");
        CheckSet(items);
    }

    /// <summary>Refuses values that no set can hold.</summary>
    public void CheckSet(object?[] items)
    {
        if (!Array.TrueForAll(items, PickleTuple.CanHash)) throw Bad(CheckpointFault.Structure, "a set holds a list, a mapping or another value that Python cannot hash");
    }

    void Deepen(PickleNode holder, object? value)
    {
        if (value is not PickleNode inner || ReferenceEquals(inner, holder)) return;
        holder.Depth = Math.Max(holder.Depth, inner.Depth + 1);
        if (holder.Depth > PickleLimits.Nesting) throw Bad(CheckpointFault.Size, $"values are nested more than {PickleLimits.Nesting} deep");
    }

    object? Recall(long index) => _memo.TryGetValue(index, out var value) ? value : throw Bad(CheckpointFault.Structure, $"memo entry {index} was never set");

    void Memoize(long index)
    {
        // A map, not an array: but an index beyond the pickle's length cannot come from a writer that counts.
        if (index > _end - _start) throw Bad(CheckpointFault.Size, $"memo index {index} is beyond the pickle's length");
        Charge(64);
        _memo[index] = Peek();
    }

    /// <summary>A key as text with its type in front. Nested tuples are refused before anything hashes them: 40 pairs deep is 2^40 steps.</summary>
    string Identity(object? key) => key switch
    {
        string text when text.Contains('\0') => throw Bad(CheckpointFault.Structure, "a name holds a NUL"),
        string text => "s" + text,
        long number => "i" + number.ToString(CultureInfo.InvariantCulture),
        BigInteger number => "i" + number.ToString(CultureInfo.InvariantCulture),
        bool truth => truth ? "i1" : "i0", // Python's True equals 1
        double real => "f" + real.ToString("R", CultureInfo.InvariantCulture),
        null => "n",
        byte[] bytes => "b" + Convert.ToHexString(bytes),
        PickleTuple tuple when tuple.Items.All(i => i is string or long) => "t" + string.Join('\0', tuple.Items.Select(Identity)),
        _ => throw Bad(CheckpointFault.Structure, "a mapping's key is something else than a text, a number, bytes or a flat tuple of texts and numbers"),
    };
}
