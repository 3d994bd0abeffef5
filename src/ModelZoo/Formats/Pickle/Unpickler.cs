using System.Buffers.Binary;

namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>
/// A restricted machine for pickles of protocols 2 to 5. It has a loop and an explicit stack, so no input can overflow the call stack;
/// it knows only the names in <see cref="AllowedGlobals"/> and refuses any other when it is pushed; it never imports, calls or builds
/// anything else, and never allocates more than a length that the pickle really holds.
/// </summary>
sealed partial class Unpickler
{
    readonly Stream _input;
    readonly long _start, _end;
    readonly string _path, _what;
    readonly PickleRules _rules;
    readonly PickleCalls _calls;
    readonly List<object?> _stack = [];
    readonly List<int> _marks = [];
    readonly Dictionary<long, object?> _memo = [];
    readonly Dictionary<string, PickleStorage> _storages = new(StringComparer.Ordinal);
    UInt128 _announced;
    long _spent;

    /// <param name="input">Positioned at the pickle's first byte; read without seeking.</param>
    /// <param name="end">The position that the pickle must not pass.</param>
    /// <param name="path">The file, for messages.</param>
    /// <param name="what">Which pickle of it, for messages.</param>
    /// <param name="rules">What it may name.</param>
    /// <param name="limits">What it may ask for.</param>
    public Unpickler(Stream input, long end, string path, string what, PickleRules rules, PickleLimits limits)
    {
        (_input, _start, _end, _path, _what, _rules, Limits) = (input, input.Position, end, path, what, rules, limits);
        _calls = new PickleCalls(this);
    }

    public PickleLimits Limits { get; }

    /// <summary>Every storage that was named, by key, in order of first appearance.</summary>
    public IReadOnlyDictionary<string, PickleStorage> Storages => _storages;

    /// <summary>Runs the pickle to its STOP and returns its value.</summary>
    /// <exception cref="CheckpointException">The pickle is refused.</exception>
    public object? Run()
    {
        ReadProtocol();
        while (true)
        {
            var opcode = Byte();
            if (opcode == '.') break;
            Step(opcode);
        }
        if (_stack.Count != 1 || _marks.Count != 0) throw Bad(CheckpointFault.Structure, $"{_stack.Count} values are left at the end instead of one");
        return _stack[0];
    }

    /// <summary>An error that names the file, the pickle and the place in it.</summary>
    public CheckpointException Bad(CheckpointFault fault, string what) => new(fault, _path, $"{_what}, near byte {Math.Max(0, _input.Position - _start)}: {what}");

    void ReadProtocol()
    {
        var first = Byte();
        if (first != 0x80) throw Bad(CheckpointFault.Unsupported, "it does not begin with a protocol number: pickles of protocol 0 and 1 are not read");
        var protocol = Byte();
        if (protocol is < 2 or > 5) throw Bad(CheckpointFault.Unsupported, $"it is a pickle of protocol {protocol}; 2 to 5 are read");
    }

    byte Byte()
    {
        if (_input.Position >= _end || _input.ReadByte() is not (>= 0 and var value)) throw Bad(CheckpointFault.Truncated, "it ends before its STOP");
        return (byte)value;
    }

    /// <summary>Reads a length-prefixed run of bytes, after checking the length against what is left.</summary>
    byte[] Bytes(ulong length)
    {
        var left = (ulong)(_end - _input.Position);
        if (length > left) throw Bad(CheckpointFault.Size, $"a length of {length} bytes is announced and {left} are left");
        Charge(32 + (long)length);
        var bytes = new byte[length];
        if (_input.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length) throw Bad(CheckpointFault.Truncated, "it ends before its STOP");
        return bytes;
    }

    ulong Number(int bytes)
    {
        Span<byte> buffer = stackalloc byte[8];
        buffer.Clear();
        for (var i = 0; i < bytes; i++) buffer[i] = Byte();
        return BinaryPrimitives.ReadUInt64LittleEndian(buffer);
    }

    /// <summary>Counts memory; small opcodes can ask for large objects.</summary>
    void Charge(long bytes)
    {
        _spent += bytes;
        if (_spent > Limits.Values) throw Bad(CheckpointFault.Size, $"its values would take more than {Limits.Values} bytes of memory");
    }

    void Push(object? value)
    {
        Charge(value is PickleDictionary ? 160 : value is PickleNode ? 96 : 32);
        _stack.Add(value);
    }

    object? Pop()
    {
        if (_stack.Count <= (_marks.Count == 0 ? 0 : _marks[^1])) throw Bad(CheckpointFault.Structure, "a value is taken from an empty stack");
        var value = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        return value;
    }

    object? Peek()
    {
        if (_stack.Count <= (_marks.Count == 0 ? 0 : _marks[^1])) throw Bad(CheckpointFault.Structure, "a value is taken from an empty stack");
        return _stack[^1];
    }

    /// <summary>Takes everything above the last mark, and the mark.</summary>
    object?[] PopToMark()
    {
        if (_marks.Count == 0) throw Bad(CheckpointFault.Structure, "there is no mark");
        var mark = _marks[^1];
        _marks.RemoveAt(_marks.Count - 1);
        var items = _stack.GetRange(mark, _stack.Count - mark).ToArray();
        _stack.RemoveRange(mark, _stack.Count - mark);
        Charge(8L * items.Length);
        return items;
    }
}
