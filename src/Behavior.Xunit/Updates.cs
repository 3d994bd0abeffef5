using Behavior.Diagnostics;
using Behavior.Gate;
using Xunit;

namespace Behavior.Xunit;

/// <summary>The gate's verdict as a row: green with its reason in the row's output, or red with it.</summary>
public static class Updates
{
    /// <summary>Judges what a checkpoint answers now by its accepted baseline.</summary>
    /// <exception cref="BehaviorException">BHV0449: it may not merge; the message says why. BHV0440 to 0448: it cannot be judged.</exception>
    public static void JudgeUpdate(this BehaviorRun run, string model)
    {
        if (run.Gate.AcceptedRows(model) is { } rows)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(UpdateMessage.OfSame(model, rows));
            return;
        }
        var update = run.Gate.Judge(model);
        var message = UpdateMessage.Of(update, System.IO.Path.Combine(run.Manifest.Artifacts, "report", "index.html"));
        TestContext.Current.TestOutputHelper?.WriteLine(message);
        if (update.Verdict != UpdateVerdict.Merge) throw new BehaviorException("BHV0449", message);
    }
}
