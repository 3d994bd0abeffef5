using System.Reflection;
using Xunit;
using Xunit.v3;

namespace Behavior.Xunit;

/// <summary>Shows rate and time left while a run evaluates.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ReportProgressAttribute : BeforeAfterTestAttribute
{
    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (TestContext.Current.GetFixture<BehaviorRun>().AsTask().GetAwaiter().GetResult() is { } run)
            run.Evaluations.Report = TestContext.Current.SendDiagnosticMessage;
    }
}
