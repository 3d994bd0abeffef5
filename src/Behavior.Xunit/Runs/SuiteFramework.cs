using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Behavior.Xunit.Runs;

/// <summary>xunit's own framework under a <see cref="SuiteWatch"/>. build/SuiteAssembly.cs names it for every suite.</summary>
public sealed class SuiteFramework : XunitTestFramework
{
    /// <inheritdoc/>
    protected override ITestFrameworkExecutor CreateExecutor(Assembly assembly) => new Executor(new XunitTestAssembly(assembly, null));

    sealed class Executor(IXunitTestAssembly assembly) : XunitTestFrameworkExecutor(assembly)
    {
        public override ValueTask RunTestCases(IReadOnlyCollection<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions,
            CancellationToken cancellationToken) =>
            base.RunTestCases(testCases, new SuiteWatch(executionMessageSink, testCases.Any(JudgeAttribute.Is)).Begin(), executionOptions, cancellationToken);
    }
}
