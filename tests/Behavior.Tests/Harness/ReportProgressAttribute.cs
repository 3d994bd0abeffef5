using System.Reflection;
using Xunit.v3;

namespace Behavior.Tests.Harness;

/// <summary>Shows rate and time left while a run evaluates, and stops it between two batches when the user stops the tests.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ReportProgressAttribute : BeforeAfterTestAttribute
{
    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (TestContext.Current.GetFixture<BehaviorRun>().AsTask().GetAwaiter().GetResult() is not { } run) return;
        run.Report = TestContext.Current.SendDiagnosticMessage;
        run.Cancel = TestContext.Current.CancellationToken;
    }
}
