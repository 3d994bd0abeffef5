using System.Globalization;
using System.Numerics;
using Behavior.Diagnostics.Text;

namespace Behavior.Diagnostics.Tests.Text;

/// <summary>Numbers are read as the framework reads them, to the bit.</summary>
public class FloatTextTests
{
    const int Count = 200_000;

    [Theory]
    [InlineData("R"), InlineData("G7"), InlineData("G9"), InlineData("G17"), InlineData("E8"), InlineData("F3"), InlineData("F12")]
    public void Random_numbers_are_the_same_to_the_bit(string format)
    {
        var random = new Random(7);
        for (var i = 0; i < Count; i++)
        {
            var value = i % 2 == 0 ? BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)) : (float)((random.NextDouble() - 0.5) * 40);
            IsSame(value.ToString(format, CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Middles_between_two_floats_are_rounded_by_all_their_digits()
    {
        var random = new Random(8);
        for (var i = 0; i < Count / 10; i++)
        {
            var (whole, shift) = ((BigInteger)random.Next(1 << 23, 1 << 24) * 2 + 1, random.Next(0, 30)); // odd, in 25 bits: a float more or less by half its last bit
            var middle = whole * BigInteger.Pow(5, shift); // times 10^-shift it is whole / 2^shift
            foreach (var digits in new[] { middle, middle - 1, middle + 1, middle * 1_000 + 1, middle * 1_000 - 1 })
                IsSame($"{digits}e-{shift}");
        }
    }

    [Theory]
    [InlineData("0"), InlineData("-0"), InlineData("-0.0"), InlineData(" 1.5 "), InlineData("+1.5"), InlineData(".5"), InlineData("5."), InlineData("1e5"), InlineData("1E+05"), InlineData("1e-45")]
    [InlineData("1e-60"), InlineData("1e60"), InlineData("3.4028236e38"), InlineData("NaN"), InlineData("-Infinity"), InlineData("00000000000000000000000001"), InlineData("1234567890123456789012")]
    [InlineData("9007199254740993"), InlineData("1e0000000001"), InlineData("")]
    [InlineData("-"), InlineData("."), InlineData("1.2.3"), InlineData("1e"), InlineData("1e+"), InlineData("1,5")]
    [InlineData("1_000"), InlineData("0x1"), InlineData("1 2"), InlineData("--1"), InlineData("x")]
    [InlineData("e5"), InlineData("1e5.5"), InlineData("nan"), InlineData("\u0661")]
    public void Texts_are_read_or_not_as_the_framework_does(string text) => IsSame(text);

    static void IsSame(string text)
    {
        float? expected = float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

        var read = FloatText.Parse(text);

        Assert.True(read.HasValue == expected.HasValue && (read is null || BitConverter.SingleToInt32Bits(read.Value) == BitConverter.SingleToInt32Bits(expected!.Value)),
            $"'{text}' was read as {read}; {expected} is meant.");
    }
}
