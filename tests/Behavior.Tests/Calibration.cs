using Behavior.Evaluation;
using Behavior.Measures;
using Behavior.Tests.Harness;

namespace Behavior.Tests;

/// <summary>Section 3. Does a model's confidence say how often it is right?</summary>
[Trait("Section", "Calibration")]
public class Calibration(BehaviorRun run)
{
    /// <summary>Expected calibration error over 15 equal-width bins (lo, hi], and how far confidence lies above accuracy.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Calibration)]
    public void Ece(string model, string dataset) =>
        run.Pin(CalibrationError.Of(run.Predict(model, dataset)));
}
