using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers;

/// <summary>Bytes of a known number that can be read from anywhere: a file, a part of one, or what either holds compressed. Safe for several threads.</summary>
public interface IBytes : IDisposable
{
    /// <summary>What messages call it: a path, or a path and what lies in it (<c>/data/set.tar!images/1.mat</c>).</summary>
    string Name { get; }

    /// <summary>How many bytes there are. Of a compressed file it is known once all of it was inflated, which asking does.</summary>
    long Length { get; }

    /// <summary>Fills <paramref name="destination"/> from <paramref name="offset"/> on.</summary>
    /// <exception cref="BehaviorException">BHV0302: there are fewer bytes than that, they cannot be read, or are compressed wrongly; the message holds <see cref="Name"/>.</exception>
    void Read(long offset, Span<byte> destination);
}
