using System.CommandLine;

namespace Behavior.Tool.Commands;

/// <summary>The option <c>--suite</c>, the same on every command that works on a suite.</summary>
static class SuiteOption
{
    public static Option<string?> Create() => new("--suite") { Description = "The suite's test project (tests/Behavior.Tests unless given)" };
}
