using Behavior.Diagnostics;
using Behavior.Imaging.Decoding;

namespace Behavior.Imaging.Tests.Decoding;

public sealed class MemoryBudgetTests
{
    static readonly ImageHeader s_large = new(ImageFormat.Png, 3000, 2000, 8, 3);
    const long Needed = 3000 * 2000 * MemoryBudget.BytesPerPixel;

    [Fact]
    public void The_largest_picture_that_is_read_fits_the_budget() =>
        Assert.Equal(MemoryBudget.Default, new MemoryBudget(MemoryBudget.Default).Take(new(ImageFormat.Png, 1, (int)ImageDecoder.MaxPixels, 8, 3), "a"));

    [Fact]
    public void Small_pictures_do_not_count() => Assert.Equal(0, new MemoryBudget(1).Take(new(ImageFormat.Png, 2048, 2048, 8, 3), "a"));

    [Fact]
    public void A_picture_that_is_over_it_alone_is_refused()
    {
        var problem = Assert.Throws<BehaviorException>(() => new MemoryBudget(Needed - 1).Take(s_large, "a.png"));
        Assert.Equal("BHV0208", problem.Code);
        Assert.Contains("'a.png' has 3,000 x 2,000 pixels", problem.Message);
    }

    [Fact]
    public void Threads_wait_for_each_other()
    {
        const int threads = 8;
        var budget = new MemoryBudget(2 * Needed);
        var (most, now) = (0, 0);
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            for (var i = 0; i < 20; i++)
            {
                var taken = budget.Take(s_large, "a");
                InterlockedMax(ref most, Interlocked.Increment(ref now));
                Thread.Yield();
                Interlocked.Decrement(ref now);
                budget.Release(taken);
            }
        })).ToList();
        workers.ForEach(w => w.Start());
        Assert.All(workers, w => Assert.True(w.Join(TimeSpan.FromSeconds(60))));
        Assert.InRange(most, 1, 2);
        Assert.Equal(0, budget.Taken);
    }

    [Fact]
    public void What_was_taken_is_given_back_whatever_happens()
    {
        // A budget of its own: of the process's, tests beside this one take.
        var budget = new MemoryBudget(MemoryBudget.Default);
        using var buffer = new DecodeBuffer(budget);
        var png = File.ReadAllBytes(Goldens.File("own", "preprocess/images/png_gray.png"));
        buffer.Decode(png, "a");
        Assert.Throws<BehaviorException>(() => buffer.Decode(png.AsMemory(0, png.Length / 2), "a"));
        var large = PngWriter.Encode(new RgbImage(2100, 2100));
        Assert.Equal(2100, buffer.Decode(large, "a").Width);
        Assert.Equal(2100 * 2100 * MemoryBudget.BytesPerPixel, budget.Taken);
        Assert.Throws<BehaviorException>(() => buffer.Decode(large.AsMemory(0, large.Length - 100), "a"));
        buffer.Release();
        Assert.Equal(0, budget.Taken);
    }

    static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; value > seen; seen = most)
            if (Interlocked.CompareExchange(ref most, value, seen) == seen) return;
    }
}
