namespace Behavior.Evaluation.Sources.Torch.Devices;

/// <summary>The largest number of pictures that goes through at once: doubled while it fits, then bisected in steps of <see cref="Step"/>.</summary>
static class LargestBatch
{
    /// <summary>From here on only multiples are asked for: what the kernels of a GPU are made for.</summary>
    public const int Step = 8;

    /// <summary>Pixels of 512 pictures of 224 x 224: more would hardly be faster, and the pass holds three decoded batches.</summary>
    const long MostPixels = 512L * 224 * 224;

    /// <summary>The largest number that is asked for.</summary>
    public static int Most(int width, int height) => (int)Math.Clamp(MostPixels / ((long)width * height), 1, 512);

    /// <summary>Finds it.</summary>
    /// <param name="most">The largest number that is asked for.</param>
    /// <param name="fits">Whether a number fits; what fits stays so for every smaller one.</param>
    /// <returns>A multiple of <see cref="Step"/>, a smaller power of two, or <paramref name="most"/>; 0 where not one picture fits.</returns>
    public static int Find(int most, Func<int, bool> fits)
    {
        var (good, next) = (0, 1);
        while (good < most && fits(next)) (good, next) = (next, Math.Min(next * 2, most));
        if (good == most || good < Step) return good;
        var bad = next;
        while (true)
        {
            var middle = (good + bad) / 2 / Step * Step;
            if (middle <= good) middle = good / Step * Step + Step;
            if (middle >= bad) return good;
            if (fits(middle)) good = middle;
            else bad = middle;
        }
    }

    /// <summary>What is tried when a number did not fit after all; 0 below 1.</summary>
    public static int Half(int batch) => batch / 2 >= Step ? batch / 2 / Step * Step : batch / 2;
}
