using Behavior.Diagnostics;
using Behavior.Metrics.Similarity;

namespace Behavior.Metrics.Tests.Similarity;

public class BatchedKernelsTests
{
    static readonly Features s_x = Made(1, 60, 7), s_y = Made(2, 60, 11);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Values_are_those_of_the_same_batches(int batches)
    {
        var minibatch = new MinibatchCka();
        for (var b = 0; b < batches; b++) minibatch.Add(s_x.Slice(b * 60 / batches, (b + 1) * 60 / batches), s_y.Slice(b * 60 / batches, (b + 1) * 60 / batches));

        var (x, y) = (BatchedKernels.Linear(s_x, batches), BatchedKernels.Linear(s_y, batches));

        Assert.Equal(minibatch.MeanHsic.XY, x.Hsic(y).Average(), 10);
        Assert.Equal(minibatch.MeanHsic.XX, x.Hsic(x).Average(), 10);
        Assert.Equal(minibatch.MeanHsic.YY, y.Hsic(y).Average(), 10);
    }

    [Fact]
    public void One_batch_gives_the_debiased_cka()
    {
        var (x, y) = (BatchedKernels.Linear(s_x, 1), BatchedKernels.Linear(s_y, 1));
        Assert.Equal(Cka.LinearDebiased(s_x, s_y).Value, x.Hsic(y)[0] / Math.Sqrt(x.Hsic(x)[0] * y.Hsic(y)[0]), 10);
    }

    [Fact]
    public void A_batch_has_at_least_four_rows()
    {
        Assert.Equal(15, BatchedKernels.Linear(s_x, 100).Batches);
        Assert.Throws<BehaviorException>(() => BatchedKernels.Linear(s_x.Slice(0, 3), 1));
        Assert.Throws<BehaviorException>(() => BatchedKernels.Linear(s_x, 2).Hsic(BatchedKernels.Linear(s_y, 3)));
    }

    static Features Made(int seed, int rows, int columns)
    {
        var random = new Random(seed);
        return new(Enumerable.Range(0, rows * columns).Select(i => (float)(random.NextDouble() + i / columns % 5)).ToArray(), columns);
    }
}
