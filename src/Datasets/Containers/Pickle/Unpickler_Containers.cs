using System.Text;

namespace Behavior.Datasets.Containers.Pickle;

/// <summary>Lists, tuples, dictionaries, and the memory of values.</summary>
sealed partial class Unpickler
{
    bool Container(byte opcode)
    {
        switch (opcode)
        {
            case (byte)'(': _marks.Add(_stack.Count); return _marks.Count <= MostValues ? true : throw _input.Bad($"it sets more than {MostValues} marks");
            case (byte)'0': Discard(); return true;
            case (byte)'1': PopToMark(); return true;
            case (byte)'2': return Push(Top());
            case (byte)']': return Push(new List<object?>());
            case (byte)'l': return Push(new List<object?>(PopToMark()));
            case (byte)'}': return Push(new Dictionary<string, object?>(StringComparer.Ordinal));
            case (byte)'d': return Push(Fill(new(StringComparer.Ordinal), PopToMark()));
            case (byte)')': return Push(new PickleTuple([]));
            case (byte)'t': return Push(new PickleTuple(PopToMark()));
            case 0x85 or 0x86 or 0x87: return Push(new PickleTuple(Last(opcode - 0x84)));
            case (byte)'a': Append(Last(1)); return true;
            case (byte)'e': Append(PopToMark()); return true;
            case (byte)'s': Set(Last(2)); return true;
            case (byte)'u': Set(PopToMark()); return true;
            case (byte)'p': return Put(Long(_input.Word()));
            case (byte)'q': return Put(_input.Byte());
            case (byte)'r': return Put((long)_input.Number(4));
            case 0x94: return Put(_memo.Count);
            case (byte)'g': return Get(Long(_input.Word()));
            case (byte)'h': return Get(_input.Byte());
            case (byte)'j': return Get((long)_input.Number(4));
            default: return false;
        }
    }

    /// <summary>Python takes away the mark where one is on top.</summary>
    void Discard()
    {
        if (_marks.Count > 0 && _marks[^1] == _stack.Count) _marks.RemoveAt(_marks.Count - 1);
        else Pop();
    }

    object?[] Last(int count)
    {
        var items = new object?[count];
        for (var i = count - 1; i >= 0; i--) items[i] = Pop();
        return items;
    }

    void Append(object?[] items) => (Top() as List<object?> ?? throw _input.Bad("values are appended to what is no list")).AddRange(items);

    void Set(object?[] items) => Fill(Top() as Dictionary<string, object?> ?? throw _input.Bad("keys are set in what is no dictionary"), items);

    Dictionary<string, object?> Fill(Dictionary<string, object?> target, object?[] items)
    {
        if (items.Length % 2 != 0) throw _input.Bad("a key has no value");
        for (var i = 0; i < items.Length; i += 2) target[Key(items[i])] = items[i + 1];
        return target;
    }

    string Key(object? key) => key switch
    {
        string text => text,
        byte[] content => Encoding.Latin1.GetString(content), // of Python 3, for a batch that was read without an encoding and written again
        _ => throw _input.Bad("a key of a dictionary is no text"),
    };
}
