using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Behavior.Measures;

/// <summary>What several theories of one run need and should be computed once; gone with the run.</summary>
static class Memo
{
    static readonly ConditionalWeakTable<BehaviorRun, ConcurrentDictionary<object, Lazy<object>>> s_runs = [];

    public static T Of<T>(BehaviorRun run, object key, Func<T> compute) where T : class =>
        (T)s_runs.GetValue(run, _ => new()).GetOrAdd(key, _ => new(() => compute())).Value;
}
