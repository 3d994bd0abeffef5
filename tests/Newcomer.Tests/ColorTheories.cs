using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics.Recognition;
using Behavior.Xunit;
using Behavior.Xunit.Rows;

namespace Behavior.Newcomer.Tests;

/// <summary>A metric row: a pure function of the predictions, pinned for every checkpoint on every benchmark that lists a measure.</summary>
public class ColorTheories(BehaviorRun run)
{
    /// <summary>How often a model says red.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Accuracy)]
    public void ShareOfRed(string model, string dataset)
    {
        var predictions = run.Predict(model, dataset);
        run.Pin(MetricSnapshot.Of("share of red/1", "fraction", Accuracy.Of([.. predictions.Top1.Select(c => predictions.Classes[c] == "red")]), predictions));
    }
}
