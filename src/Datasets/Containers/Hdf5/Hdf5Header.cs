using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Hdf5;

/// <summary>The messages of a group or a dataset, in headers of version 1 and 2.</summary>
static class Hdf5Header
{
    const int MostMessages = 10_000, MostBlocks = 1_000;

    /// <summary>All messages, of all blocks.</summary>
    /// <exception cref="BehaviorException">BHV0302: the header is cut or damaged.</exception>
    public static List<Hdf5Message> Read(Hdf5Input input, long at)
    {
        var (messages, blocks) = (new List<Hdf5Message>(), new Queue<(long Start, long Length)>());
        var (form, first) = Start(input, at);
        blocks.Enqueue(first);
        for (var count = 0; blocks.TryDequeue(out var block); count++)
        {
            if (count == MostBlocks) throw input.Bad(at, $"a header has more than {MostBlocks} blocks");
            input.Part(block.Start, block.Length);
            ReadBlock(input, form, block, messages, blocks);
        }
        return messages;
    }

    /// <summary>The one message of a type that a header must have; <paramref name="what"/> says what is missing without it.</summary>
    public static Hdf5Message Need(Hdf5Input input, List<Hdf5Message> messages, int type, string what)
    {
        var found = messages.Where(message => message.Type == type).ToArray();
        if (found is not [var one]) throw BytesException.Damaged(input.Name, $"it has {what} {found.Length} times instead of once");
        return one.IsShared ? throw BytesException.Unlike(input.Name, $"it has {what} in another place, which is not read.") : one;
    }

    static (Hdf5MessageForm Form, (long Start, long Length) First) Start(Hdf5Input input, long at)
    {
        if (!input.Has(at, "OHDR"u8))
            return input.UInt8(at) == 1 ? (Hdf5MessageForm.Old, (at + 16, input.UInt32(at + 8))) : throw input.Bad(at, "the header of a group or dataset is missing");
        if (input.UInt8(at + 4) != 2) throw input.Bad(at, $"a header is of the unknown version {input.UInt8(at + 4)}");
        var flags = input.UInt8(at + 5);
        var size = at + 6 + ((flags & 0x20) != 0 ? 16 : 0) + ((flags & 0x10) != 0 ? 4 : 0);
        var width = 1 << (flags & 3);
        return (new((flags & 4) != 0 ? 6 : 4, IsOld: false), (size + width, input.Number(size, width)));
    }

    static void ReadBlock(Hdf5Input input, Hdf5MessageForm form, (long Start, long Length) block, List<Hdf5Message> messages, Queue<(long Start, long Length)> blocks)
    {
        var (at, end) = (block.Start, block.Start + block.Length);
        while (end - at >= form.Prefix)
        {
            var message = form.Read(input, at);
            at = message.Start + message.Length;
            if (at > end) throw input.Bad(message.Start, "a message leaves its header");
            if (message.Type == Hdf5Message.Continuation) blocks.Enqueue(form.Inner(input, input.Int64(message.Start), input.Int64(message.Start + 8)));
            messages.Add(message);
            if (messages.Count > MostMessages) throw input.Bad(at, $"a header has more than {MostMessages} messages");
        }
    }
}
