using Behavior.Published;
using Behavior.Tests.Common;

namespace Behavior.Engine.Tests.Published;

/// <summary>
/// Lines of real models. The numbers are those of thirty lines of Python (csv, gzip, json and plain sums) on the same files; the testbed's
/// slopes, intercepts and counts also stand in the conformance goldens, which come from its own plots.
/// </summary>
public class RealStandardsTests
{
    [Theory]
    [InlineData("val", "imagenetv2-matched-frequency-format-val", 0.7, 85, 0.9232287729753478, -0.497689881660076, 0.9960456434163879, 0.01861652141008744)]
    [InlineData("val", "imagenet-sketch", 0.7, 85, 1.0709154135668681, -2.370072912552282, 0.8690056151566886, 0.13306416912208335)]
    [InlineData("val-on-objectnet-classes", "objectnet-1.0-beta", 0.7, 85, 0.9809103795406259, -1.9282889065475401, 0.9525114145176736, 0.08621964327119473)]
    [InlineData("val-on-imagenet-r-classes", "imagenet-r", 0.9, 80, 0.6368439842816461, -2.107715619768072, 0.8894018711181355, 0.09996362553469078)]
    [InlineData("val-on-imagenet-a-classes", "imagenet-a", 0.9, 33, 0.6894464990989362, -5.14004617225444, 0.4104619935602001, 0.3101996183885679)]
    [InlineData("val-on-imagenet-a-classes", "imagenet-a", 0.95, 51, 2.9559595169134276, -10.277397088606449, 0.905182817999301, 0.264933978136396)]
    public void Of_the_testbed(string clean, string shifted, double at, int n, double slope, double intercept, double rSquared, double residual) =>
        AssertLine("third-party/imagenet-testbed", clean, shifted, at, n, slope, intercept, rSquared, residual);

    [Theory]
    [InlineData("imagenet-val", "imagenetv2-matched-frequency", 12, 0.889938287470256, -0.46609534921195983, 0.9903989476198118, 0.02570104262942026)]
    [InlineData("imagenet-val", "imagenet-sketch", 12, 1.0431894012069143, -2.2750785907031355, 0.8850060832884081, 0.11029707288507763)]
    [InlineData("imagenet-val, the 200 classes of imagenet-r", "imagenet-r", 12, 0.7062105551475729, -2.234357486751958, 0.850681264568636, 0.12050110420835108)]
    [InlineData("imagenet-val, the 200 classes of imagenet-a", "imagenet-a", 11, 2.7791361941237867, -9.61809594869042, 0.9694379866777901, 0.253558325412691)]
    public void Of_published_json(string clean, string shifted, int n, double slope, double intercept, double rSquared, double residual) =>
        AssertLine("paper/published.json", clean, shifted, 0.8, n, slope, intercept, rSquared, residual);

    static void AssertLine(string path, string clean, string shifted, double at, int n, double slope, double intercept, double rSquared, double residual)
    {
        var line = StandardLine.Through(Given.Read(SharedFolder.Need(path), clean, shifted)).At(at)!;

        Assert.Equal(n, line.N);
        Assert.Equal(slope, line.Slope, 1e-9);
        Assert.Equal(intercept, line.Intercept, 1e-9);
        Assert.Equal(rSquared, line.RSquared.Value, 1e-9);
        Assert.Equal(residual, line.Residual.Value, 1e-9);
    }
}
