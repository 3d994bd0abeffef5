using Behavior.Tests.Common;
using Behavior.Tests.Common.Workflows;

namespace Behavior.Repository.Tests.Workflows;

/// <summary>What runs a job's steps in a test does it as GitHub's runner does.</summary>
public class JobRunTests
{
    const string Text = """
        jobs:
          job:
            env:
              BASE: ${{ github.event.pull_request.base.sha }}
            steps:
              - uses: actions/checkout@v6
              - run: echo "base $BASE" >> "$GITHUB_STEP_SUMMARY"
              - id: red
                run: |
                  false | cat
                  echo "not reached"
              - run: echo "after a failure"
              - if: ${{ failure() && steps.red.outcome == 'failure' }}
                env:
                  WHAT: own variable
                run: echo "$WHAT of $MACHINE"; exit 3
              - if: ${{ !cancelled() && steps.red.outcome == 'success' }}
                run: echo "not this one"
              - if: ${{ steps.red.outcome == 'failure' }}
                run: echo "nor this, which means success() as well"
        """;

    [Fact]
    public async Task Steps_run_in_order_and_stop_at_a_failure()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "GitHub's runner of these workflows is Linux, with bash.");
        using var temp = new TempFolder();
        var values = new Dictionary<string, string> { ["github.event.pull_request.base.sha"] = "abc" };
        var run = new JobRun(Workflow.Read("x.yml", Text).Jobs.Single(), temp.Path, temp.Path, values, new Dictionary<string, string?> { ["MACHINE"] = "this machine" });

        var results = await run.All(TestContext.Current.CancellationToken);

        Assert.Equal(["success", "success", "failure", "skipped", "failure", "skipped", "skipped"], results.Select(r => r.Outcome));
        Assert.Equal("base abc\n", run.Summary);
        Assert.Equal("own variable of this machine\n", results[4].Output);
        Assert.Equal(3, results[4].ExitCode);
        Assert.True(run.Failed);
        Assert.DoesNotContain(results, r => r.Output.Contains("not reached", StringComparison.Ordinal));
    }

    [Fact]
    public void An_expression_or_a_condition_that_is_not_known_is_an_error()
    {
        Assert.Throws<NotSupportedException>(() => Expressions.Fill("${{ github.head_ref }}", new Dictionary<string, string>()));
        Assert.Throws<NotSupportedException>(() => Expressions.Holds("github.event_name == 'push'", new Dictionary<string, string>(), failed: false));
    }
}
