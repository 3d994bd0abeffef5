using Behavior.Xunit;
using Behavior.Xunit.Rows;

namespace Behavior.Tests;

/// <summary>May an update of a checkpoint merge? Decided from paired comparisons with its accepted baseline, by the rules in Gate.props; docs/gate.md says how.</summary>
[Section("Gate", "Gate")]
public class Gate(BehaviorRun run)
{
    /// <summary>Green with its reason where the checkpoint is the accepted one, or an update that loses nothing that counts; else red, and says what was lost.</summary>
    [BehaviorTheory, UpdateRows]
    public void Update_may_merge(string model) => run.JudgeUpdate(model);
}
