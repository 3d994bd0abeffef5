using Behavior.Evaluation;
using Behavior.Imaging;
using Behavior.Report.Model;

namespace Behavior.Report.Sections;

/// <summary>Sample pictures for a page: small, so that a report stays a file that can be mailed.</summary>
static class Examples
{
    const int Largest = 112, Shown = 112;

    /// <summary>A sample, with its picture reduced by whole pixels where it is large, and with its id where it has none.</summary>
    public static ExamplePicture Of(ReportSource source, string benchmark, int index, string heading, IEnumerable<string> lines)
    {
        var data = source.Zoo.Evaluations.Data(benchmark);
        return data.HasPictures ? Picture(data.Load(index), heading, lines) : new(null, Shown, heading, [data.Samples[index].Id, .. lines]);
    }

    /// <summary>A picture reduced by whole pixels where it is large.</summary>
    internal static ExamplePicture Picture(RgbImage image, string heading, IEnumerable<string> lines) => new(PngWriter.Encode(Reduce(image)), Shown, heading, [.. lines]);

    /// <summary>What several models say, a line for each answer.</summary>
    public static IEnumerable<string> Said<T>(IEnumerable<T> models, Func<T, string> name, Func<T, string> answer) =>
        models.GroupBy(answer).Select(g => $"{g.Key}: {string.Join(", ", g.Select(name))}");

    /// <summary>What a model says of a sample, in words.</summary>
    public static string Answer(Predictions predictions, int index) => predictions.Top1[index] is >= 0 and var answer ? predictions.Classes[answer] : "none of the classes";

    /// <summary>Means of square blocks.</summary>
    static RgbImage Reduce(RgbImage image)
    {
        var block = Math.Max(1, (Math.Max(image.Width, image.Height) + Largest - 1) / Largest);
        if (block == 1) return image;
        var small = new RgbImage(image.Width / block, image.Height / block);
        for (var y = 0; y < small.Height; y++)
            for (var x = 0; x < small.Width; x++)
                for (var c = 0; c < 3; c++)
                    small.Pixels[(y * small.Width + x) * 3 + c] = Mean(image, x * block, y * block, c, block);
        return small;
    }

    static byte Mean(RgbImage image, int left, int top, int channel, int block)
    {
        var sum = 0;
        for (var y = top; y < top + block; y++)
            for (var x = left; x < left + block; x++)
                sum += image.Pixels[(y * image.Width + x) * 3 + channel];
        return (byte)(sum / (block * block));
    }
}
