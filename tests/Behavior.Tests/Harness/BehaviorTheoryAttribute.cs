using System.Runtime.CompilerServices;
using Behavior.Diagnostics;

namespace Behavior.Tests.Harness;

/// <summary>A theory whose rows are skipped, with the reason and the command that mends it, where weights or data are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BehaviorTheoryAttribute : TheoryAttribute
{
    public BehaviorTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
    {
        SkipExceptions = [typeof(AbsentException)];
        SkipTestWithoutData = true; // the zoo in use has no benchmark for it
    }
}
