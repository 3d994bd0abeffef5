using System.Text;

namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>The opcodes that name, call and build, and persistent ids.</summary>
sealed partial class Unpickler
{
    const int LongestLine = 1000;

    void StepCalls(byte opcode)
    {
        switch (opcode)
        {
            case (byte)'c': Push(Global(Line(), Line())); break;
            case 0x93: PushStackGlobal(); break;
            case (byte)'R': Reduce(); break;
            case 0x81: NewObject(); break;
            case (byte)'b': Build(); break;
            case (byte)'Q': Push(Storage(Pop())); break;
            case (byte)'i' or (byte)'o' or (byte)'P' or 0x92 or 0x82 or 0x83 or 0x84 or 0x97 or 0x98:
                throw Bad(CheckpointFault.Code, $"opcode 0x{opcode:x2} exists only to call or import");
            case (byte)'I' or (byte)'L' or (byte)'F' or (byte)'S' or (byte)'V' or (byte)'g' or (byte)'p':
                throw Bad(CheckpointFault.Unsupported, $"opcode 0x{opcode:x2} belongs to the text protocol 0");
            default: throw Bad(CheckpointFault.Structure, $"opcode 0x{opcode:x2} is unknown");
        }
    }

    string Line()
    {
        var bytes = new List<byte>();
        while (Byte() is var b && b != '\n')
        {
            bytes.Add(b);
            if (bytes.Count > LongestLine) throw Bad(CheckpointFault.Size, $"a name has more than {LongestLine} bytes");
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }

    void PushStackGlobal()
    {
        if (Last(2) is not [string module, string name]) throw Bad(CheckpointFault.Structure, "a global's module or name is no text");
        Push(Global(module, name));
    }

    /// <summary>Refused when it is pushed, before any call, wherever it stands.</summary>
    PickleGlobal Global(string module, string name)
    {
        var known = _rules == PickleRules.Plain ? null : AllowedGlobals.Find(module, name, _rules == PickleRules.TorchScript);
        return known ?? throw Bad(CheckpointFault.Code, $"it asks for '{module}.{name}', which is not on the list of what a checkpoint may name");
    }

    void Reduce()
    {
        var arguments = Pop();
        if (Pop() is not PickleGlobal { Call: { } call }) throw Bad(CheckpointFault.Code, "something is called that must not be called");
        if (arguments is not PickleTuple tuple) throw Bad(CheckpointFault.Structure, "a call's arguments are no tuple");
        Push(call(_calls, tuple.Items));
    }

    void NewObject()
    {
        var arguments = Pop();
        if (Pop() is not PickleGlobal { Kind: PickleGlobalKind.Mapping or PickleGlobalKind.Namespace or PickleGlobalKind.Module or PickleGlobalKind.Arguments } made)
            throw Bad(CheckpointFault.Code, "something is constructed that must not be constructed");
        if (made is { Kind: PickleGlobalKind.Arguments, Call: { } call } && arguments is PickleTuple given)
        {
            Push(call(_calls, given.Items));
            return;
        }
        if (arguments is not PickleTuple { Items.Length: 0 }) throw Bad(CheckpointFault.Structure, $"{made.Name} is constructed with arguments");
        Push(made.Kind == PickleGlobalKind.Mapping ? new PickleDictionary(made.Name == "collections.OrderedDict") : new PickleObject(made.Kind == PickleGlobalKind.Module));
    }

    void Build()
    {
        var state = Pop();
        switch (Peek())
        {
            case PickleObject target: SetAttributes(target, state); break;
            case PickleDictionary { IsOrdered: true } when state is PickleDictionary { Entries: [("_metadata", PickleDictionary)] }: break;
            case PickleDictionary { IsArguments: true }: CheckState(state); break;
            case PickleDictionary: throw Bad(CheckpointFault.Code, "a mapping is given attributes other than _metadata");
            case PickleOpaque { TakesState: true } when state is PickleTuple or PickleDictionary: break;
            default: throw Bad(CheckpointFault.Structure, "a state is set on something that has none");
        }
    }

    /// <summary>The state of a bag of arguments: attributes, or a pair of those and of slots. It is not kept, so that no name in it means anything.</summary>
    void CheckState(object? state)
    {
        if (state is not (PickleDictionary or PickleTuple { Items: [PickleDictionary or null, PickleDictionary or null] }))
            throw Bad(CheckpointFault.Structure, "an object's attributes are no mapping");
    }

    void SetAttributes(PickleObject target, object? state)
    {
        if (target.Attributes is not null) throw Bad(CheckpointFault.Structure, "an object's attributes are set twice");
        if (state is not PickleDictionary attributes) throw Bad(CheckpointFault.Structure, "an object's attributes are no mapping");
        foreach (var (key, _) in attributes.Entries)
        {
            if (key is not string name) throw Bad(CheckpointFault.Structure, "an attribute's name is no text");
            if (name.StartsWith("__", StringComparison.Ordinal)) throw Bad(CheckpointFault.Code, $"the special attribute '{name}' is set");
        }
        Deepen(target, attributes);
        target.Attributes = attributes;
    }

    PickleStorage Storage(object? id)
    {
        if (_rules == PickleRules.Plain) throw Bad(CheckpointFault.Code, "it names a storage where only plain values belong");
        if (id is not PickleTuple tuple) throw Bad(CheckpointFault.Structure, "a persistent id is no tuple");
        var items = tuple.Items;
        if (items is ["module", ..]) throw Bad(CheckpointFault.Code, "it asks for a whole pickled module with its source");
        if (items.Length != (_rules == PickleRules.Legacy ? 6 : 5) || items[0] is not "storage" || items[3] is not string)
            throw Bad(CheckpointFault.Structure, "a persistent id is not that of a storage");
        if (items[1] is not PickleGlobal { Kind: PickleGlobalKind.Storage } type) throw Bad(CheckpointFault.Structure, "a storage's class is not one of torch's");
        if (items[2] is not string key) throw Bad(CheckpointFault.Structure, "a storage's key is no text");
        if (key.Length is 0 or > 200 || key.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '_')) throw Bad(CheckpointFault.Path, $"the storage key '{key}' is no plain name");
        if (items[4] is not long count) throw Bad(items[4] is System.Numerics.BigInteger ? CheckpointFault.Size : CheckpointFault.Structure, "a storage's number of elements is no whole number");
        var storage = Register(key, type, count);
        return items.Length == 6 && items[5] is not null ? View(storage, items[5]) : storage;
    }

    PickleStorage Register(string key, PickleGlobal type, long count)
    {
        var storage = new PickleStorage(key, type.Type, count);
        if (_storages.TryGetValue(key, out var known))
            return known == storage
                ? known
                : throw Bad(CheckpointFault.Structure,
                    $"storage '{key}' is named once as {known.Count} of {known.Type?.TorchName() ?? "bytes"} and once as {count} of {type.Type?.TorchName() ?? "bytes"}");
        if (count < 0) throw Bad(CheckpointFault.Size, $"storage '{key}' has {count} elements");
        _announced += (UInt128)(ulong)count * (ulong)storage.UnitSize;
        if (_announced > (ulong)Limits.Data) throw Bad(CheckpointFault.Size, $"its storages together announce more than {Limits.Data} bytes");
        Charge(200);
        return _storages[key] = storage;
    }

    /// <summary>The first format can name a part of a storage as a storage: (view key, offset, size) in elements.</summary>
    PickleStorage View(PickleStorage whole, object? metadata)
    {
        if (metadata is not PickleTuple { Items: [string, long offset, long size] }) throw Bad(CheckpointFault.Structure, "a storage's view metadata is no triple of key, offset and size");
        if (offset < 0 || size < 0 || (UInt128)(ulong)offset + (ulong)size > (ulong)whole.Count)
            throw Bad(CheckpointFault.Size, $"a view of {size} elements from {offset} leaves storage '{whole.Key}' of {whole.Count}");
        return whole with { Count = size, ViewOffset = offset };
    }
}
