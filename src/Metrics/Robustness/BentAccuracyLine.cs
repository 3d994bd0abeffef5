namespace Behavior.Metrics.Robustness;

/// <summary>Two lines that part at a clean accuracy (ImageNet-A, whose images were chosen to defeat one model: Taori et al. 2020).</summary>
/// <param name="Pivot">Where they part, a fraction; a model at the pivot uses <paramref name="Below"/>.</param>
/// <param name="Below">Fit of the models below the pivot.</param>
/// <param name="Above">Fit of the models above the pivot.</param>
public sealed record BentAccuracyLine(double Pivot, AccuracyLine Below, AccuracyLine Above)
{
    /// <summary>Fits both lines; models exactly at the pivot enter neither.</summary>
    /// <param name="clean">Clean accuracy of each model.</param>
    /// <param name="shifted">Accuracy of each under the shift.</param>
    /// <param name="pivot">Clean accuracy where the lines part.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0427: as <see cref="AccuracyLine.Fit"/>, for either side.</exception>
    public static BentAccuracyLine Fit(IReadOnlyList<double> clean, IReadOnlyList<double> shifted, double pivot)
    {
        BadInput.RequireSame("shifted accuracies", clean.Count, shifted.Count);
        return new(pivot, Side(x => x < pivot), Side(x => x > pivot));

        AccuracyLine Side(Func<double, bool> of) => AccuracyLine.Fit([.. clean.Where(of)], [.. shifted.Where((_, i) => of(clean[i]))]);
    }

    /// <summary>The accuracy under the shift that the lines expect.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: outside 0 to 1.</exception>
    public Figure Expected(double clean) => (clean <= Pivot ? Below : Above).Expected(clean);
}
