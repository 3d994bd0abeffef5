using System.Numerics;
using System.Runtime.Intrinsics;

namespace Behavior.Metrics.Numerics;

/// <summary>
/// What one row of float32 logits is asked for, vectorised. Lanes are 512 bits wide on every machine (narrower hardware runs
/// them in parts), so the order of summation, and with it the last digit, does not depend on the hardware's width.
/// </summary>
static unsafe class LogitRow
{
    /// <summary>Floats that one step takes; buffers are padded to a multiple of it.</summary>
    public const int Step = 16;

    /// <summary>Rounds a class count up to whole steps.</summary>
    public static int Padded(int classes) => (classes + Step - 1) / Step * Step;

    /// <summary>The largest logit. <paramref name="finite"/> is false when any value is NaN or infinite.</summary>
    public static float Max(float* row, int classes, out bool finite)
    {
        var largest = Vector512.Create(float.NegativeInfinity);
        var poison = Vector512<float>.Zero;
        var j = 0;
        for (; j <= classes - Step; j += Step)
        {
            var v = Vector512.Load(row + j);
            largest = Vector512.MaxNative(largest, v);
            poison += v - v;
        }
        float max = float.NegativeInfinity, bad = Vector512.Sum(poison);
        for (var lane = 0; lane < Step; lane++) max = Math.Max(max, largest[lane]);
        for (; j < classes; j++)
        {
            max = Math.Max(max, row[j]);
            bad += row[j] - row[j];
        }
        finite = bad == 0;
        return max;
    }

    /// <summary>The lowest index that holds <paramref name="value"/>; the row's width if none does.</summary>
    public static int FirstIndexOf(float* row, int classes, float value)
    {
        var wanted = Vector512.Create(value);
        var j = 0;
        for (; j <= classes - Step; j += Step)
        {
            var hit = Vector512.Equals(Vector512.Load(row + j), wanted).ExtractMostSignificantBits();
            if (hit != 0) return j + BitOperations.TrailingZeroCount(hit);
        }
        while (j < classes && row[j] != value) j++;
        return j;
    }

    /// <summary>Rank of class <paramref name="label"/>: larger logits, plus equal ones at a lower index.</summary>
    public static int Rank(float* row, int classes, int label)
    {
        var own = row[label];
        var wanted = Vector512.Create(own);
        int rank = 0, j = 0;
        for (; j <= classes - Step; j += Step)
            rank += BitOperations.PopCount(Vector512.GreaterThan(Vector512.Load(row + j), wanted).ExtractMostSignificantBits());
        for (; j < classes; j++) rank += row[j] > own ? 1 : 0;
        for (j = FirstIndexOf(row, label, own); j < label; j++) rank += row[j] == own ? 1 : 0;
        return rank;
    }

    /// <summary>
    /// exp(scale * (z - max)) of every class into <paramref name="exps"/> (padded with zeros to whole steps); returns their sum.
    /// The logits are widened first; <paramref name="scale"/> is 1 / T.
    /// </summary>
    public static double Exponentials(float* row, int classes, double max, double scale, double* exps)
    {
        var sum = Vector512<double>.Zero;
        var j = 0;
        for (; j <= classes - Step; j += Step) sum += Store(Vector512.Load(row + j), max, scale, exps + j);
        if (j == classes) return Vector512.Sum(sum);
        var rest = stackalloc float[Step];
        for (var i = 0; i < Step; i++) rest[i] = j + i < classes ? row[j + i] : float.NegativeInfinity;
        return Vector512.Sum(sum + Store(Vector512.Load(rest), max, scale, exps + j));
    }

    /// <summary>Mean and variance of z - max under softmax(scale * z); <paramref name="scratch"/> holds a padded row.</summary>
    public static (double Mean, double Variance) Moments(float* row, int classes, double max, double scale, double* scratch)
    {
        double total = Exponentials(row, classes, max, scale, scratch), first = 0, second = 0;
        Vector512<double> firsts = default, seconds = default;
        var j = 0;
        for (; j <= classes - Step; j += Step)
        {
            var z = Vector512.Load(row + j);
            var (low, high) = (Vector512.WidenLower(z) - Vector512.Create(max), Vector512.WidenUpper(z) - Vector512.Create(max));
            var (weightedLow, weightedHigh) = (low * Vector512.Load(scratch + j), high * Vector512.Load(scratch + j + Step / 2));
            firsts += weightedLow + weightedHigh;
            seconds += weightedLow * low + weightedHigh * high;
        }
        for (; j < classes; j++)
        {
            var d = row[j] - max;
            first += d * scratch[j];
            second += d * d * scratch[j];
        }
        var mean = (Vector512.Sum(firsts) + first) / total;
        return (mean, Math.Max(0, (Vector512.Sum(seconds) + second) / total - mean * mean));
    }

    static Vector512<double> Store(Vector512<float> z, double max, double scale, double* to)
    {
        var low = Vector512.Exp((Vector512.WidenLower(z) - Vector512.Create(max)) * scale);
        var high = Vector512.Exp((Vector512.WidenUpper(z) - Vector512.Create(max)) * scale);
        low.Store(to);
        high.Store(to + Step / 2);
        return low + high;
    }
}
