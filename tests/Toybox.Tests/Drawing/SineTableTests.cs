using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.Tests.Drawing;

public class SineTableTests
{
    [Fact]
    public void Sine_and_cosine_are_close_to_the_library_s()
    {
        for (var turn = -2.0; turn < 2; turn += 0.00317)
        {
            Assert.Equal(Math.Sin(2 * Math.PI * turn), SineTable.Sin((float)turn), 1e-5);
            Assert.Equal(Math.Cos(2 * Math.PI * turn), SineTable.Cos((float)turn), 1e-5);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.25, 1)]
    [InlineData(0.5, 0)]
    [InlineData(0.75, -1)]
    [InlineData(1, 0)]
    public void The_quarters_are_exact(float turn, float sine) => Assert.Equal(sine, SineTable.Sin(turn));
}
