using Behavior.Evaluation.Sources.Torch.Devices;

namespace Behavior.Evaluation.Tests.Sources.Devices;

public class LargestBatchTests
{
    /// <summary>Whatever fits, the answer is the largest number that may be given: a multiple of eight, 1, 2 or 4, or the bound itself.</summary>
    [Theory]
    [InlineData(512)]
    [InlineData(100)]
    [InlineData(20)]
    [InlineData(8)]
    [InlineData(6)]
    [InlineData(1)]
    public void The_largest_that_fits_is_found_in_few_steps(int most)
    {
        for (var memory = 1; memory <= 600; memory++)
        {
            var asked = new List<int>();

            var found = LargestBatch.Find(most, count =>
            {
                asked.Add(count);
                return count <= memory;
            });

            var expected = Enumerable.Range(1, most).Where(n => n <= memory && (n % 8 == 0 || n is 1 or 2 or 4 || n == most)).Max();
            Assert.True(expected == found, $"{found} where {memory} fit and {most} is the bound; {expected} was expected");
            Assert.InRange(asked.Max(), 1, most);
            Assert.Equal(asked.Distinct(), asked);
            Assert.InRange(asked.Count, 1, 16); // ten doublings to 512, and six bisections of the 32 steps between 256 and 512 at most
        }
    }

    [Fact]
    public void Where_nothing_fits_it_is_asked_once_and_said() => Assert.Equal(0, LargestBatch.Find(512, count => count < 1));

    [Fact]
    public void Halving_goes_down_to_one_picture_and_then_ends()
    {
        int[] seen = [.. Halves(504)];

        Assert.Equal([248, 120, 56, 24, 8, 4, 2, 1, 0], seen);
    }

    [Theory]
    [InlineData(224, 224, 512)]
    [InlineData(32, 32, 512)]
    [InlineData(448, 448, 128)]
    [InlineData(20_000, 20_000, 1)]
    public void Large_pictures_have_a_lower_bound(int width, int height, int most) => Assert.Equal(most, LargestBatch.Most(width, height));

    static IEnumerable<int> Halves(int batch)
    {
        while (batch > 0) yield return batch = LargestBatch.Half(batch);
    }
}
