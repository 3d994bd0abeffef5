using Behavior.Evaluation;
using Behavior.Tests.Common;

namespace Behavior.Engine.Tests.Evaluation;

public sealed class PredictionStoreTests : IDisposable
{
    static readonly Provenance s_provenance = new("w", "arch", "data", "normalize(half)", "float32");
    static readonly float[] s_logits = [1, 2, 3, 4, 5, 6];

    readonly TempFolder _temp = new();
    readonly PredictionStore _store;

    public PredictionStoreTests() => _store = new(_temp.Path);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void What_was_written_is_read()
    {
        _store.Write(s_provenance, 3, 2, s_logits);

        Assert.Equal(s_logits, _store.TryRead(s_provenance, 3, 2));
    }

    [Fact]
    public void Any_other_input_is_another_entry()
    {
        _store.Write(s_provenance, 3, 2, s_logits);

        Assert.Null(_store.TryRead(s_provenance with { Weights = "v" }, 3, 2));
        Assert.Null(_store.TryRead(s_provenance with { Architecture = "v" }, 3, 2));
        Assert.Null(_store.TryRead(s_provenance with { Data = "v" }, 3, 2));
        Assert.Null(_store.TryRead(s_provenance with { Transform = "v" }, 3, 2));
        Assert.Null(_store.TryRead(s_provenance with { Precision = "bfloat16" }, 3, 2));
        Assert.Null(_store.TryRead(s_provenance, 2, 3));
    }

    [Fact]
    public void A_flipped_bit_anywhere_is_noticed()
    {
        _store.Write(s_provenance, 3, 2, s_logits);
        var path = _store.PathOf(s_provenance);
        var good = File.ReadAllBytes(path);
        for (var i = 0; i < good.Length; i++)
        {
            var bad = (byte[])good.Clone();
            bad[i] ^= 1;
            File.WriteAllBytes(path, bad);
            Assert.Null(_store.TryRead(s_provenance, 3, 2));
        }
    }

    [Fact]
    public void A_file_cut_anywhere_is_noticed()
    {
        _store.Write(s_provenance, 3, 2, s_logits);
        var path = _store.PathOf(s_provenance);
        var good = File.ReadAllBytes(path);
        for (var length = 0; length < good.Length; length++)
        {
            File.WriteAllBytes(path, good[..length]);
            Assert.Null(_store.TryRead(s_provenance, 3, 2));
        }
    }
}
