using Behavior.Diagnostics;
using Behavior.Imaging.Pipeline;
using Behavior.Imaging.Transforms;

namespace Behavior.Imaging.Tests.Pipeline;

public sealed class ImagePipelineTests
{
    static readonly Transform s_small = Transform.Parse("resize(16x12,bilinear)|normalize(imagenet)");

    [Theory, InlineData(1), InlineData(2), InlineData(5)]
    public void Batches_come_in_order_whatever_the_threads(int threads)
    {
        var ids = new List<string>();
        foreach (var batch in new ImagePipeline<float>(s_small, new() { Threads = threads, BatchSize = 7 }).Run(Noise(100), TestContext.Current.CancellationToken))
        {
            for (var i = 0; i < batch.Items.Count; i++)
            {
                var expected = new float[3 * 16 * 12];
                s_small.WriteTo(s_small.Apply(Picture(int.Parse(batch.Items[i].Id))), expected);
                Assert.Equal(expected, batch.Values.Span.Slice(i * expected.Length, expected.Length).ToArray());
            }
            ids.AddRange(batch.Items.Select(i => i.Id));
        }
        Assert.Equal(Enumerable.Range(0, 100).Select(i => i.ToString()), ids);
    }

    [Fact]
    public void The_first_unreadable_picture_ends_the_run()
    {
        var problem = Assert.Throws<BehaviorException>(() => new ImagePipeline<float>(s_small, new() { BatchSize = 4 }).Run(WithBad(40, 13, 11, 29), TestContext.Current.CancellationToken).Count());
        Assert.Equal("BHV0202", problem.Code);
        Assert.Contains("'11'", problem.Message);
    }

    [Fact]
    public void A_readers_own_error_names_the_picture()
    {
        var inputs = new[] { ImageInput.FromBytes("n01/x.jpg", () => throw new IOException("disk on fire")) };
        var problem = Assert.Throws<BehaviorException>(() => new ImagePipeline<float>(s_small).Run(inputs, TestContext.Current.CancellationToken).Count());
        Assert.Contains("'n01/x.jpg' cannot be read: IOException: disk on fire", problem.Message);
    }

    [Fact]
    public void Cancelling_ends_the_run()
    {
        using var cancel = new CancellationTokenSource();
        var seen = 0;
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (var _ in new ImagePipeline<float>(s_small, new() { BatchSize = 2 }).Run(Endless(), cancel.Token))
                if (++seen == 3) cancel.Cancel();
        });
        Assert.InRange(seen, 3, 10);
    }

    [Fact]
    public void Leaving_the_loop_early_is_fine_and_inputs_are_read_lazily()
    {
        var drawn = 0;
        var inputs = Endless().Select(i => { drawn++; return i; });
        Assert.Equal(2, new ImagePipeline<float>(s_small, new() { BatchSize = 4, Batches = 3 }).Run(inputs, TestContext.Current.CancellationToken).Take(2).Count());
        Assert.InRange(drawn, 8, 4 * 5);
    }

    [Fact]
    public void A_picture_of_another_size_is_named()
    {
        var inputs = new[] { ImageInput.FromImage("odd-one", () => new RgbImage(9, 8)) };
        var pipeline = new ImagePipeline<float>(Transform.Parse("normalize(none)"), new() { Size = (8, 8) });
        var problem = Assert.Throws<BehaviorException>(() => pipeline.Run(inputs, TestContext.Current.CancellationToken).Count());
        Assert.Equal("BHV0213", problem.Code);
        Assert.Contains("odd-one", problem.Message);
    }

    [Fact]
    public void A_transform_without_a_size_is_refused_before_anything_runs() =>
        Assert.Equal("BHV0220", Assert.Throws<BehaviorException>(() => new ImagePipeline<float>(Transform.Parse("resize(64,box)"))).Code);

    static RgbImage Picture(int i) => Goldens.Noise((uint)i, 20 + i % 7, 15 + i % 5);

    static IEnumerable<ImageInput> Noise(int count) => Enumerable.Range(0, count).Select(i => ImageInput.FromBytes(i.ToString(), () => PngWriter.Encode(Picture(i))));

    static IEnumerable<ImageInput> WithBad(int count, params int[] bad) =>
        Noise(count).Select((input, i) => bad.Contains(i) ? ImageInput.FromBytes(i.ToString(), () => "hello, I am no picture"u8.ToArray()) : input);

    static IEnumerable<ImageInput> Endless()
    {
        for (var i = 0; ; i++)
        {
            var n = i;
            yield return ImageInput.FromImage(n.ToString(), () => Picture(n % 50));
        }
    }
}
