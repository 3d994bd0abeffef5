namespace Behavior.Measures;

/// <summary>Unbiased HSIC of two layers with each other and with themselves, by batch.</summary>
readonly record struct LayerPair(double[] Between, double[] First, double[] Second)
{
    /// <summary>CKA of values averaged over batches (Nguyen, Raghu, Kornblith 2021, eq. 2); 0 where a resample leaves no variance.</summary>
    public double Cka(ReadOnlySpan<int> batches)
    {
        double xy = 0, xx = 0, yy = 0;
        foreach (var b in batches)
        {
            xy += Between[b];
            xx += First[b];
            yy += Second[b];
        }
        return xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : 0;
    }

    /// <summary>On all batches.</summary>
    public double Cka() => Cka([.. Enumerable.Range(0, Between.Length)]);
}
