using System.Runtime.Intrinsics;

namespace Behavior.Imaging.Corruptions;

/// <summary>The correlation with a smoothed disk of radius c0 (<see cref="DiskKernel"/>), in float64, mirrored without repeating the edge.</summary>
sealed unsafe class DefocusBlur : Corruption
{
    public override string Name => "defocus_blur";

    public override CorruptionGroup Group => CorruptionGroup.Blur;

    public override bool IsRandom => false;

    internal override void Run(in CorruptionTask task)
    {
        var n = task.Side;
        var kernel = DiskKernel.For(task.C[0], task.C[1]);
        int reach = kernel.Reach, stride = (n + 2 * reach) * 3;
        var padded = task.Scratch.Doubles(0, (n + 2 * reach) * stride);
        for (var y = -reach; y < n + reach; y++)
            for (var x = -reach; x < n + reach; x++)
            {
                var from = (BorderIndex.Of(Border.Mirror101, y, n) * n + BorderIndex.Of(Border.Mirror101, x, n)) * 3;
                for (var c = 0; c < 3; c++) padded[(y + reach) * stride + (x + reach) * 3 + c] = Store.Unit[task.Source[from + c]];
            }
        var sum = task.Scratch.Doubles(1, n * 3);
        var folded = task.Scratch.Doubles(2, stride);
        fixed (double* from = padded, to = sum, fold = folded)
            for (var y = 0; y < n; y++)
            {
                sum.Clear();
                for (var j = 0; j <= reach; j++) AddRows(from + (y + reach) * stride, stride, j, kernel, fold, to, n);
                Store.Bytes(sum, task.Target.Slice(y * n * 3, n * 3));
            }
    }

    // The kernel is symmetric in both axes: fold the two rows at distance j, then the two columns at each distance i.
    static void AddRows(double* centre, int stride, int j, DiskKernel kernel, double* fold, double* to, int n)
    {
        if (kernel.Width(j) < 0) return;
        double* above = centre - j * stride, below = centre + j * stride;
        var x = 0;
        for (; x + 4 <= stride; x += 4) (j == 0 ? Vector256.Load(above + x) : Vector256.Load(above + x) + Vector256.Load(below + x)).Store(fold + x);
        for (; x < stride; x++) fold[x] = j == 0 ? above[x] : above[x] + below[x];
        var middle = fold + kernel.Reach * 3;
        var width = kernel.Width(j);
        var weights = kernel.Row(j);
        for (x = 0; x + 4 <= n * 3; x += 4)
        {
            var total = Vector256.Load(to + x) + Vector256.Load(middle + x) * weights[0];
            for (var i = 1; i <= width; i++) total += (Vector256.Load(middle + x - i * 3) + Vector256.Load(middle + x + i * 3)) * weights[i];
            total.Store(to + x);
        }
        for (; x < n * 3; x++)
        {
            to[x] += middle[x] * weights[0];
            for (var i = 1; i <= width; i++) to[x] += (middle[x - i * 3] + middle[x + i * 3]) * weights[i];
        }
    }
}
