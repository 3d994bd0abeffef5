using System.Text;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Datasets.Containers.Numpy;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Pickle;

/// <summary>The opcodes that name, call and build: numpy's arrays and nothing else.</summary>
sealed partial class Unpickler
{
    bool Call(byte opcode)
    {
        switch (opcode)
        {
            case (byte)'c': return Push(Named(_input.Word(), _input.Word()));
            case 0x93: return Push(Last(2) is [string module, string name] ? Named(module, name) : throw _input.Bad("a name is no text"));
            case (byte)'i': Named(_input.Word(), _input.Word()); return false;
            case (byte)'R': return Push(Reduce(Last(2)));
            case (byte)'b': Build(Pop()); return true;
            default: return false;
        }
    }

    /// <summary>Refused where it is named, before any call, wherever it stands.</summary>
    PickleCall Named(string module, string name) => PickleCalls.Find(module, name) ?? throw new BehaviorException("BHV0302",
        $"{_input.Name} is refused: before byte {_input.Position} it asks Python for {Shorten.To(module)} {Shorten.To(name)}, "
        + "and a batch of CIFAR asks for numpy's arrays alone. Nothing of it was run. "
        + "Usual cause: it is not the published file. Fetch it from its own site and compare its checksum.");

    object Reduce(object?[] call) => (call[0], (call[1] as PickleTuple)?.Items) switch
    {
        (PickleCall.Reconstruct, [PickleCall.ArrayClass, PickleTuple, _]) => new PickleArray(),
        (PickleCall.ElementType, [string name, ..]) => new PickleElementType(name),
        (PickleCall.Scalar, [PickleElementType type, var content]) => Scalar(type, content),
        (PickleCall.Encode, [string text, "latin1" or "latin-1"]) => Encoded(text),
        _ => throw _input.Bad("a call is made that no batch of CIFAR makes; nothing was run"),
    };

    byte[] Encoded(string text)
    {
        _input.Charge(text.Length);
        return Encoding.Latin1.GetBytes(text);
    }

    object Scalar(PickleElementType type, object? content)
    {
        var (number, isBigEndian) = NpyTypes.Of(type.Full, _input.Name);
        var element = new byte[number.Size()];
        new NumberArray(Bytes(content), number, [1], isBigEndian: isBigEndian).Read(0, element);
        return number switch
        {
            NumberType.Float32 => (double)BitConverter.ToSingle(element),
            NumberType.Float64 => BitConverter.ToDouble(element),
            _ => number.Integer(element) ?? throw _input.Bad("a number is none of 64 bits"),
        };
    }

    void Build(object? state)
    {
        var items = (state as PickleTuple)?.Items;
        switch (Top(), items)
        {
            case (PickleElementType type, [_, string order and ("<" or ">" or "|" or "="), null, null, null, ..]): type.Order = order; break;
            case (PickleArray array, [_, PickleTuple shape, PickleElementType type, bool isFortran, var content]): array.Numbers = Array(shape.Items, type, isFortran, content); break;
            // Of Python 2, whose truths may be numbers.
            case (PickleArray array, [_, PickleTuple shape, PickleElementType type, long isFortran, var content]): array.Numbers = Array(shape.Items, type, isFortran != 0, content); break;
            default: throw _input.Bad("a state is set that is none of numpy's arrays; nothing was run");
        }
    }

    NumberArray Array(object?[] shape, PickleElementType type, bool isFortran, object? content)
    {
        if (shape.Length > ArrayShape.MostDimensions || shape.Any(size => size is not long)) throw _input.Bad("the sizes of an array are no list of numbers");
        var (number, isBigEndian) = NpyTypes.Of(type.Full, _input.Name);
        return new(Bytes(content), number, [.. shape.Cast<long>()], isFortran, isBigEndian);
    }

    IBytes Bytes(object? content) => content switch
    {
        IBytes part => part,
        byte[] short_ => new MemoryBytes(short_, _input.Name),
        string text => new MemoryBytes(Encoded(text), _input.Name),
        _ => throw _input.Bad("the content of an array is no bytes"),
    };
}
