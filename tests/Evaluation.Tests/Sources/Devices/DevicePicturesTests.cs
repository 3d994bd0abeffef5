using Behavior.Datasets;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Sources.Torch.Devices;
using Behavior.Imaging;
using Behavior.Imaging.Transforms;
using Behavior.ModelZoo;
using TorchSharp;

namespace Behavior.Evaluation.Tests.Sources.Devices;

/// <summary>What a device makes of bytes is what the pipeline writes as numbers, to the last bit, in every number format and order.</summary>
public class DevicePicturesTests
{
    const int Width = 24, Height = 16, Count = 3;

    static readonly Sample[] s_samples = [.. Enumerable.Range(0, Count).Select(i => new Sample($"{i}", 0))];

    public static TheoryData<string, torch.ScalarType, bool> Ways => new(
        from normalization in new[] { "imagenet", "clip", "half", "none", "0.1/0.2/0.3,0.5/7/0.001" }
        from type in new[] { torch.ScalarType.Float32, torch.ScalarType.BFloat16, torch.ScalarType.Float16 }
        from channelsLast in new[] { false, true }
        select (normalization, type, channelsLast));

    [Theory]
    [MemberData(nameof(Ways))]
    public void Bytes_are_normalised_as_the_pipeline_does(string normalization, torch.ScalarType type, bool channelsLast)
    {
        using var scope = torch.NewDisposeScope();
        using var pause = CollectionPause.Begin();
        var (floats, bytes) = Batches(Transform.Parse($"normalize({normalization})"));

        var made = DevicePictures.Of(bytes, torch.CPU, type, channelsLast);

        Assert.Equal([Count, 3, Height, Width], made.shape);
        Assert.Equal(type, made.dtype);
        Assert.Equal(channelsLast ? [3L * Height * Width, 1, 3 * Width, 3] : [3L * Height * Width, Height * Width, Width, 1], made.stride());
        Assert.True(made.eq(torch.tensor(floats.Values.ToArray(), [Count, 3, Height, Width]).to(type)).all().item<bool>());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Numbers_arrive_as_they_are(bool channelsLast)
    {
        using var scope = torch.NewDisposeScope();
        using var pause = CollectionPause.Begin();
        var (floats, _) = Batches(Transform.Parse("normalize(imagenet)"));

        var made = DevicePictures.Of(floats, torch.CPU, torch.ScalarType.Float32, channelsLast);

        Assert.Equal(floats.Values.ToArray(), made.contiguous().data<float>().ToArray());
        Assert.Equal(channelsLast ? 1 : Height * Width, made.stride(1));
    }

    [Fact]
    public void Whoever_asks_a_batch_of_bytes_for_numbers_gets_them()
    {
        var (floats, bytes) = Batches(Transform.Parse("normalize(imagenet)"));

        Assert.Equal(floats.Values.ToArray(), bytes.Values.ToArray());
        Assert.Equal(floats.Skip(2).Values.ToArray(), bytes.Skip(2).Values.ToArray());
        Assert.Equal((2, 1), (bytes.Skip(2).First, bytes.Skip(2).Count));
    }

    /// <summary>Pictures in which every byte occurs in every channel.</summary>
    static (PictureBatch Floats, PictureBatch Bytes) Batches(Transform transform)
    {
        const int each = 3 * Width * Height;
        var (floats, bytes) = (new float[Count * each], new byte[Count * each]);
        for (var i = 0; i < Count; i++)
        {
            var image = new RgbImage(Width, Height);
            for (var p = 0; p < Width * Height; p++)
                for (var c = 0; c < 3; c++) image.Pixels[3 * p + c] = (byte)(p + 50 * c + 90 * i);
            transform.WriteTo(image, floats.AsSpan(i * each, each));
            transform.WriteTo(image, bytes.AsSpan(i * each, each));
        }
        return (new(0, s_samples, (Width, Height), floats), new(0, s_samples, (Width, Height), bytes, transform.Normalization));
    }
}
