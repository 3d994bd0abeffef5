using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Behavior.Imaging.Transforms;

/// <summary>
/// One channel's <c>((v / 255) - mean) / std</c> without a division: x / d is x * r + x * rest, r being 1 / d rounded to float32 and rest what the rounding left.
/// In about one normalisation of twelve thousand a last bit is not the division's, hence <see cref="Gives"/>.
/// </summary>
readonly struct ChannelScale(float mean, float std)
{
    const float Unit = 1 / 255f, UnitRest = (float)(1 / 255.0 - Unit);
    readonly float _mean = mean, _inverse = 1 / std, _rest = (float)(1.0 / std - 1 / std);

    /// <summary>Whether all bytes come out as the table has them, to the last bit.</summary>
    public bool Gives(ReadOnlySpan<float> table)
    {
        for (var v = 0; v < table.Length; v++)
            if (BitConverter.SingleToInt32Bits(Of(v)) != BitConverter.SingleToInt32Bits(table[v])) return false;
        return true;
    }

    /// <summary>Eight bytes as 32-bit numbers; needs FMA.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Of(Vector256<int> v)
    {
        var x = Avx.ConvertToVector256Single(v);
        x = Fma.MultiplyAdd(x, Vector256.Create(Unit), x * Vector256.Create(UnitRest)) - Vector256.Create(_mean);
        return Fma.MultiplyAdd(x, Vector256.Create(_inverse), x * Vector256.Create(_rest));
    }

    float Of(float v)
    {
        var x = MathF.FusedMultiplyAdd(v, Unit, v * UnitRest) - _mean;
        return MathF.FusedMultiplyAdd(x, _inverse, x * _rest);
    }
}
