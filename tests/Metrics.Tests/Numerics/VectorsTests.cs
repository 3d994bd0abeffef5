using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Tests.Numerics;

public class VectorsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(21)]
    [InlineData(112)]
    public void Rows_that_are_added_together_give_the_bits_of_rows_added_one_by_one(int columns)
    {
        for (var rows = 0; rows <= 9; rows++)
            for (var stride = 1; stride <= 3; stride++)
            {
                var (random, width) = (new Random(1000 * columns + 10 * rows + stride), columns + 5 * (stride - 1));
                double[] matrix = Draw(random, rows * width), scales = Draw(random, Math.Max(1, rows * stride)), together = Draw(random, columns), single = [.. together];

                Vectors.AddRows(together, matrix, width, scales, stride, rows);
                for (var row = 0; row < rows; row++) Vectors.AddScaled(single, matrix.AsSpan(row * width, columns), scales[row * stride]);

                Assert.Equal(single, together);
            }
    }

    static double[] Draw(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)];
}
