using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Metrics;
using Behavior.Metrics.Transfer;

namespace Behavior.Measures;

/// <summary>
/// Linear probe on frozen features: softmax regression on standardised features, its penalty chosen on every fifth training sample, then
/// fitted on all of them.
/// </summary>
sealed class LinearProbing : ITransferMethod
{
    const int EveryFifth = 5;

    /// <summary>From strong to weak penalty. Weaker ones were left out for their time: on separable features the optimum recedes and every fit takes many more steps.</summary>
    static readonly double[] s_grid = [0.001, 0.01, 0.1];

    const string Name = "linear-probe/1";

    public string Metric => MetricIds.LinearProbe;

    public int[] Answer(Evaluations evaluations, FeatureTable features, TransferTask task) =>
        evaluations.Answers(Name, features.Checkpoint, features.Benchmark, () => Fit(features, task));

    static int[] Fit(FeatureTable features, TransferTask task)
    {
        int[] order = [.. task.Train.Where((_, i) => i % EveryFifth != 0), .. task.Train.Where((_, i) => i % EveryFifth == 0)];
        var fitted = order.Length - (task.Train.Length + EveryFifth - 1) / EveryFifth;
        var choice = ProbeChoice.Run(Rows(features, order), [.. order.Select(i => features.Labels[i])], ..fitted, fitted.., s_grid);
        return choice.OnTrainAndValidation.Predict(Rows(features, task.Test));
    }

    /// <summary>Chosen rows of a feature table.</summary>
    internal static Features Rows(FeatureTable table, int[] positions)
    {
        var values = new float[positions.Length * table.Width];
        for (var i = 0; i < positions.Length; i++) table.Values.AsSpan(positions[i] * table.Width, table.Width).CopyTo(values.AsSpan(i * table.Width));
        return new(values, table.Width);
    }
}
