using Behavior.Imaging.Resampling;
using FsCheck;
using FsCheck.Fluent;

namespace Behavior.Imaging.Tests.Resampling;

/// <summary>The vector forms against the scalar ones: sizes from one pixel up, any window, all filters, enlarging and shrinking; and no byte is written beyond the target.</summary>
public sealed class VectorFormTests
{
    const byte Untouched = 0xA5;
    const int Margin = 64;

    static readonly Gen<Case> s_cases =
        from inputs in Gen.Frequency((3, Gen.Choose(1, 90)), (1, Gen.Choose(90, 700)))
        from outputs in Gen.Frequency((1, Gen.Choose(1, 12)), (3, Gen.Choose(1, 90)))
        from other in Gen.Choose(1, 45)
        from spare in Gen.Choose(0, 2)
        from filter in Gen.Elements(Enum.GetValues<ResampleFilter>())
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select new Case(inputs, outputs, other, spare, filter, seed);

    [Theory, InlineData(1), InlineData(3)]
    public void Rows_equal_the_scalar_form(int channels) => Prop.ForAll(s_cases.ToArbitrary(), c =>
    {
        if (c.Inputs == c.Outputs) return;
        var taps = c.Taps();
        var pass = new HorizontalPass(taps, channels);
        int stride = c.Inputs * channels, window = taps.Window * channels;
        // With rows to spare the last one is vectorised too; without them its loads would reach beyond the source.
        var source = Noise(c.Seed, stride * (c.Other + c.Spare));
        var (expected, actual) = (new byte[window * c.Other], Guarded(window * c.Other));
        for (var y = 0; y < c.Other; y++) pass.Scalar(source.AsSpan(y * stride, stride), expected.AsSpan(y * window, window));
        pass.Run(source, stride, actual.AsSpan(Margin, window * c.Other), c.Other);
        AssertGuarded(expected, actual);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(600));

    [Fact]
    public void Columns_equal_the_scalar_form() => Prop.ForAll(s_cases.ToArbitrary(), c =>
    {
        if (c.Inputs == c.Outputs) return;
        var taps = c.Taps();
        var pass = new VerticalPass(taps);
        var stride = c.Other * 3;
        var source = Noise(c.Seed, stride * (taps.EndInput - taps.FirstInput));
        var (expected, actual) = (new byte[stride * taps.Window], Guarded(stride * taps.Window));
        for (var i = 0; i < taps.Window; i++)
            pass.Scalar(i, source.AsSpan((taps.First[i] - taps.FirstInput) * stride, taps.Count[i] * stride), stride, expected.AsSpan(i * stride, stride));
        pass.Run(source, stride, actual.AsSpan(Margin, stride * taps.Window));
        AssertGuarded(expected, actual);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(600));

    static byte[] Noise(int seed, int length)
    {
        // Half of the samples black or white: filters with negative weights overshoot there, and sums reach their largest.
        var random = new Random(seed);
        var bytes = new byte[length];
        foreach (ref var b in bytes.AsSpan()) b = random.Next(4) switch { 0 => 0, 1 => 255, _ => (byte)random.Next(256) };
        return bytes;
    }

    static byte[] Guarded(int length)
    {
        var bytes = new byte[length + 2 * Margin];
        Array.Fill(bytes, Untouched);
        return bytes;
    }

    static void AssertGuarded(byte[] expected, byte[] actual)
    {
        Assert.Equal(expected, actual[Margin..^Margin]);
        Assert.All([.. actual[..Margin], .. actual[^Margin..]], b => Assert.Equal(Untouched, b));
    }

    /// <summary>One axis of a resize, and the length of the other.</summary>
    sealed record Case(int Inputs, int Outputs, int Other, int Spare, ResampleFilter Filter, int Seed)
    {
        public AxisTaps Taps()
        {
            var random = new Random(Seed);
            var from = random.Next(2) == 0 ? 0 : random.Next(Outputs);
            return AxisTaps.Create(Inputs, Outputs, from, random.Next(2) == 0 ? Outputs - from : 1 + random.Next(Outputs - from), Filter);
        }
    }
}
