using Behavior.Diagnostics;
using Xunit;

namespace Behavior.Xunit.Runs;

/// <summary>Judges a run after its last row: nothing passes unmeasured and unsaid.</summary>
public static class RunJudge
{
    /// <summary>Red where nothing was measured, or not everything where it must be; skipped with the reasons where something is missing that may be.</summary>
    public static void Judge()
    {
        if (SuiteWatch.Current is not { } watch) return;
        if (watch.Unmeasured is { } why) throw new BehaviorException(JudgeAttribute.Code, why);
        Assert.SkipWhen(watch.Outcome is { Missing.Count: > 0 }, watch.Outcome?.MissingInWords ?? "");
    }
}
