using System.Runtime.CompilerServices;
using Behavior.Diagnostics;
using Xunit;

namespace Behavior.Xunit;

/// <summary>A theory whose rows are skipped, with the reason and the command that mends it, where weights or data are absent, or a checkpoint's source gives less than it needs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BehaviorTheoryAttribute : TheoryAttribute
{
    /// <summary>Marks a theory.</summary>
    public BehaviorTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
    {
        SkipExceptions = [typeof(AbsentException)];
    }
}
