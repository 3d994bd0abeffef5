// Compiled into every suite: one run for all of its rows, which share models, data and predictions, its progress, how it is told, and the row that judges it.
using Behavior.Xunit;
using Behavior.Xunit.Runs;
using Xunit;

[assembly: AssemblyFixture(typeof(BehaviorRun))]
[assembly: ReportProgress]
[assembly: TestFramework(typeof(SuiteFramework))]

namespace Behavior.Suite;

/// <summary>Rows that run alone, after all others.</summary>
[CollectionDefinition(nameof(AfterAllOthers), DisableParallelization = true)]
public static class AfterAllOthers;

/// <summary>The run as a whole.</summary>
[Collection(nameof(AfterAllOthers))]
public class TheRun
{
    /// <summary>Whatever could be measured was, or the reasons and the commands that mend it.</summary>
    [Fact, Judge]
    public void Everything_was_measured() => RunJudge.Judge();
}
