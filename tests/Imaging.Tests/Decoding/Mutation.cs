namespace Behavior.Imaging.Tests.Decoding;

/// <summary>Damage as files suffer it: flipped bytes, a cut end, zeroed and repeated stretches, extreme values in the header.</summary>
static class Mutation
{
    public static byte[] Of(byte[] original, Random random)
    {
        var bytes = (byte[])original.Clone();
        if (bytes.Length == 0) return bytes;
        switch (random.Next(7))
        {
            case 0: Flip(bytes, random, bytes.Length, random.Next(1, 9)); break;
            case 1: Flip(bytes, random, Math.Min(bytes.Length, 64), random.Next(1, 4)); break;
            case 2: return bytes[..random.Next(bytes.Length)];
            case 3: Stretch(bytes, random).Clear(); break;
            case 4: Stretch(bytes, random).Fill(255); break;
            case 5: return [.. bytes[..random.Next(bytes.Length)], .. bytes[random.Next(bytes.Length)..]];
            default: Stretch(bytes, random).ToArray().CopyTo(Stretch(bytes, random, 256)); break;
        }
        return bytes;
    }

    static void Flip(byte[] bytes, Random random, int within, int count)
    {
        for (var i = 0; i < count; i++) bytes[random.Next(within)] = (byte)random.Next(256);
    }

    static Span<byte> Stretch(byte[] bytes, Random random, int? exactly = null)
    {
        var length = Math.Min(exactly ?? random.Next(1, 256), bytes.Length);
        return bytes.AsSpan(random.Next(bytes.Length - length + 1), length);
    }
}
