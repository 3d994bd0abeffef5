using Behavior.Evaluation;
using Behavior.Measures;
using Behavior.Tests.Harness;

namespace Behavior.Tests;

/// <summary>Section 4. How accurate is a model, in distribution and beyond it?</summary>
[Trait("Section", "Robustness")]
public class Robustness(BehaviorRun run)
{
    /// <summary>The share of samples whose largest logit is the label's, with Wilson's interval.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Accuracy)]
    public void Top1(string model, string dataset) =>
        run.Pin(Top1Accuracy.Of(run.Predict(model, dataset)));
}
