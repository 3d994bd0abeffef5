namespace Behavior.Toybox.World;

/// <summary>
/// SplitMix64, keyed: every factor of every sample has its own stream, found from seed, set name, index and factor name alone.
/// No sample depends on another, and a new factor changes none of the old ones.
/// </summary>
struct ToyRandom
{
    const ulong Golden = 0x9E3779B97F4A7C15;
    ulong _state;

    /// <summary>Starts the stream of <paramref name="key"/>.</summary>
    public ToyRandom(ulong key) => _state = key;

    /// <summary>The key of a named child of <paramref name="key"/>.</summary>
    public static ulong Key(ulong key, string name)
    {
        foreach (var c in name) key = Mix(key ^ c);
        return Mix(key + Golden);
    }

    /// <summary>The key of a numbered child of <paramref name="key"/>.</summary>
    public static ulong Key(ulong key, int number) => Mix(key + (ulong)(uint)number * Golden + 1);

    public ulong NextBits() => Mix(_state += Golden);

    /// <summary>Uniform in [0, 1), in steps of 2^-24, so exact in float.</summary>
    public float Next() => (NextBits() >> 40) * (1f / (1 << 24));

    /// <summary>Uniform in [<paramref name="low"/>, <paramref name="high"/>).</summary>
    public float Next(float low, float high) => low + (high - low) * Next();

    /// <summary>Uniform in 0 .. <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)(((NextBits() >> 32) * (ulong)(uint)count) >> 32);

    public bool Chance(float share) => Next() < share;

    public static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
