using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Similarity;

/// <summary>
/// Linear CKA accumulated over batches, for layers that do not fit in memory (Nguyen, Raghu, Kornblith 2021, eq. 2): unbiased HSIC values
/// are averaged over batches, unweighted, each on its own; then one ratio. The mean of the batches' CKA is something else. One batch of all
/// rows equals <see cref="Cka.LinearDebiased"/>. Not thread-safe.
/// </summary>
public sealed class MinibatchCka
{
    double _xy, _xx, _yy;
    bool _varied;

    /// <summary>Batches that counted.</summary>
    public int Batches { get; private set; }

    /// <summary>Samples that counted.</summary>
    public int Rows { get; private set; }

    /// <summary>Rows of batches with fewer than four, which unbiased HSIC cannot use.</summary>
    public int RowsLeftOut { get; private set; }

    /// <summary>Adds one batch; fewer than four rows are left out and counted.</summary>
    /// <param name="x">Features of the batch on one side.</param>
    /// <param name="y">Features of the same samples on the other.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424: different numbers of rows.</exception>
    public void Add(Features x, Features y)
    {
        if (x.Rows < 4)
        {
            BadInput.RequireSame("rows of the second representation", x.Rows, y.Rows);
            RowsLeftOut += x.Rows;
            return;
        }
        // Centred on itself: unbiased HSIC does not change, the accuracy in floating point does.
        var (cx, cy) = Representations.Centred(x, y);
        _varied |= Representations.HaveVariance(cx, cy);
        var h = LinearHsic.Unbiased(cx, cy);
        (_xy, _xx, _yy) = (_xy + h.XY, _xx + h.XX, _yy + h.YY);
        (Batches, Rows) = (Batches + 1, Rows + x.Rows);
    }

    /// <summary>Mean HSIC values over batches.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0425: no batch of at least four rows.</exception>
    public HsicTerms MeanHsic => Batches > 0 ? new(_xy / Batches, _xx / Batches, _yy / Batches) : throw BadInput.Empty("batches of at least four rows");

    /// <summary>The CKA of the batches so far; undefined without a batch or without variance.</summary>
    public Estimate Cka =>
        Batches == 0 ? Estimate.Undefined(0, "no batch had four rows")
        : !_varied ? Estimate.Undefined(Rows, Representations.NoVariance)
        : new(Representations.Ratio(_xy / Batches, _xx / Batches, _yy / Batches), Rows, null);
}
