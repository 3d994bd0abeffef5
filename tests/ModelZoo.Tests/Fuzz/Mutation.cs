namespace Behavior.ModelZoo.Tests.Fuzz;

/// <summary>Deterministic damage: bytes changed, runs cut out, doubled or overwritten, the end cut off, lengths made huge.</summary>
static class Mutation
{
    public static byte[] Of(byte[] original, Random random)
    {
        var bytes = (byte[])original.Clone();
        for (var i = random.Next(1, 4); i > 0; i--) bytes = Once(bytes, random);
        return bytes;
    }

    static byte[] Once(byte[] bytes, Random random)
    {
        if (bytes.Length < 4) return [.. bytes, (byte)random.Next(256)];
        var at = random.Next(bytes.Length);
        var length = random.Next(1, Math.Min(16, bytes.Length - at) + 1);
        switch (random.Next(7))
        {
            case 0: bytes[at] = (byte)random.Next(256); return bytes;
            case 1: bytes[at] ^= (byte)(1 << random.Next(8)); return bytes;
            case 2: return bytes[..at];
            case 3: return [.. bytes[..at], .. bytes[(at + length)..]];
            case 4: return [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]];
            case 5: bytes.AsSpan(at, length).Fill((byte)(random.Next(2) * 255)); return bytes;
            default: random.NextBytes(bytes.AsSpan(at, length)); return bytes;
        }
    }
}
