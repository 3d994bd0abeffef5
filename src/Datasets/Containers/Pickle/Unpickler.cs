using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Pickle;

/// <summary>
/// A closed machine for the pickles of CIFAR, protocols 0 to 5. It has a loop and an explicit stack, so that no input can overflow the call stack; it
/// knows the names in <see cref="PickleCalls"/> and refuses any other where it is named, before any call; and it allocates nothing that the file does not hold.
/// </summary>
sealed partial class Unpickler(IBytes bytes)
{
    /// <summary>Values that one pickle may make or fetch. CIFAR-100's training set makes 150,000.</summary>
    const int MostValues = 4_000_000;

    readonly PickleInput _input = new(bytes);
    readonly List<object?> _stack = [];
    readonly List<int> _marks = [];
    readonly Dictionary<long, object?> _memo = [];
    int _values;

    /// <summary>Runs to the end mark and gives the value: a dictionary, list, tuple, text, number, truth, bytes, array or nothing.</summary>
    /// <exception cref="BehaviorException">BHV0302: it is cut or damaged, or names something that is not on the list.</exception>
    public object? Run()
    {
        while (true)
        {
            var opcode = _input.Byte();
            if (opcode == '.') break;
            if (!Constant(opcode) && !Text(opcode) && !Container(opcode) && !Call(opcode)) throw _input.Bad($"opcode 0x{opcode:x2} is none that a batch of CIFAR needs; nothing was run");
        }
        return _stack.Count == 1 && _marks.Count == 0 ? _stack[0] : throw _input.Bad($"{_stack.Count} values are left at the end instead of one");
    }

    bool Push(object? value)
    {
        if (++_values > MostValues) throw _input.Bad($"it makes more than {MostValues} values");
        _stack.Add(value);
        return true;
    }

    object? Pop()
    {
        var value = Top();
        _stack.RemoveAt(_stack.Count - 1);
        return value;
    }

    object? Top() => _stack.Count > (_marks.Count == 0 ? 0 : _marks[^1]) ? _stack[^1] : throw _input.Bad("a value is taken from an empty stack");

    object?[] PopToMark()
    {
        if (_marks.Count == 0) throw _input.Bad("a mark is missing");
        var mark = _marks[^1];
        _marks.RemoveAt(_marks.Count - 1);
        var items = _stack[mark..].ToArray();
        _stack.RemoveRange(mark, _stack.Count - mark);
        return items;
    }

    bool Put(long key)
    {
        _memo[key] = Top();
        return _memo.Count <= MostValues ? true : throw _input.Bad($"it remembers more than {MostValues} values");
    }

    bool Get(long key) => Push(_memo.TryGetValue(key, out var value) ? value : throw _input.Bad($"value {key}, which it remembers, was never kept"));
}
