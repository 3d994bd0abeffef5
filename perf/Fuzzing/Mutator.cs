using System.Buffers.Binary;
using System.Text;

namespace Behavior.Fuzzing;

/// <summary>Makes the n-th mutation of a list of seeds: the same bytes on every machine, so that a number names an input.</summary>
/// <param name="seeds">Sound inputs.</param>
/// <param name="seed">Another one makes other mutations.</param>
sealed class Mutator(IReadOnlyList<byte[]> seeds, int seed)
{
    const int LongestRun = 1 << 14, MostSteps = 4;

    static readonly long[] s_numbers = [0, 1, -1, 127, 128, 255, 256, 32767, 32768, 65535, 65536, int.MaxValue, int.MinValue, uint.MaxValue, long.MaxValue, long.MinValue];

    static readonly byte[][] s_texts = [.. new[]
    {
        "null", "{}", "[]", "\"\"", "-1", "0", "1e999", "NaN", "1e9", "99999999999999999999", "\\ud800", "\"", "{", "[", "\n", "\t", ",", ";", "..", "../", "/", "%", "\0", "\uFEFF", "true",
    }.Select(Encoding.UTF8.GetBytes)];

    /// <summary>The mutation of this number; number n begins from seed n modulo their count.</summary>
    public byte[] Make(int number)
    {
        var random = new Random(unchecked((seed * 397) ^ number));
        var bytes = (byte[])seeds[number % seeds.Count].Clone();
        for (var steps = 1 + random.Next(MostSteps); steps > 0; steps--) bytes = Step(bytes, random);
        return bytes;
    }

    byte[] Step(byte[] bytes, Random random)
    {
        if (bytes.Length == 0) return [.. s_texts[random.Next(s_texts.Length)]];
        var at = Place(bytes.Length, random);
        return random.Next(10) switch
        {
            0 or 1 => Change(bytes, at, (byte)(bytes[at] ^ (1 << random.Next(8)))),
            2 => Change(bytes, at, (byte)random.Next(256)),
            3 or 4 => Number(bytes, at, random),
            5 => bytes[..at],
            6 => [.. bytes[..at], .. bytes[Math.Min(at + 1 + random.Next(64), bytes.Length)..]],
            7 => Repeat(bytes, at, random),
            8 => [.. bytes[..at], .. s_texts[random.Next(s_texts.Length)], .. bytes[Math.Min(at + random.Next(8), bytes.Length)..]],
            _ => Splice(bytes, at, seeds[random.Next(seeds.Count)], random),
        };
    }

    /// <summary>Headers and trailers decide more than what lies between.</summary>
    static int Place(int length, Random random) => random.Next(3) switch
    {
        0 => random.Next(Math.Min(length, 64)),
        1 => length - 1 - random.Next(Math.Min(length, 64)),
        _ => random.Next(length),
    };

    static byte[] Change(byte[] bytes, int at, byte value)
    {
        bytes[at] = value;
        return bytes;
    }

    static byte[] Number(byte[] bytes, int at, Random random)
    {
        Span<byte> number = stackalloc byte[8];
        var value = s_numbers[random.Next(s_numbers.Length)];
        var width = 1 << random.Next(1, 4);
        if (random.Next(2) == 0) BinaryPrimitives.WriteInt64LittleEndian(number, value);
        else BinaryPrimitives.WriteInt64BigEndian(number, value << (64 - 8 * width));
        number[..Math.Min(width, bytes.Length - at)].CopyTo(bytes.AsSpan(at));
        return bytes;
    }

    static byte[] Repeat(byte[] bytes, int at, Random random)
    {
        var piece = bytes.AsSpan(at, Math.Min(1 + random.Next(32), bytes.Length - at));
        var times = random.Next(8) == 0 ? LongestRun / piece.Length : 1 + random.Next(4);
        var run = new byte[piece.Length * times];
        for (var i = 0; i < times; i++) piece.CopyTo(run.AsSpan(i * piece.Length));
        return [.. bytes[..at], .. run, .. bytes[at..]];
    }

    static byte[] Splice(byte[] bytes, int at, byte[] other, Random random)
    {
        var from = random.Next(other.Length + 1);
        return [.. bytes[..at], .. other[from..Math.Min(from + random.Next(256), other.Length)], .. bytes[at..]];
    }
}
