namespace Behavior.Conformance.Cases;

/// <summary>
/// The one place where a runner's exceptions end. Runners read a golden while they walk through it, so that any key may turn out to be missing
/// between two cases: what was compared until then stands, the golden has a failed case, and the run goes on with the next.
/// </summary>
static class GuardedCases
{
    /// <summary>The cases of one runner.</summary>
    /// <param name="name">The golden, for the failed case.</param>
    /// <param name="run">The runner.</param>
    public static IEnumerable<ConformanceCase> Of(string name, Func<IEnumerable<ConformanceCase>> run)
    {
        using var cases = new Walk(name, run);
        while (cases.Next() is { } result) yield return result;
    }

    sealed class Walk(string name, Func<IEnumerable<ConformanceCase>> run) : IDisposable
    {
        IEnumerator<ConformanceCase>? _cases;
        bool _ended;

        public ConformanceCase? Next()
        {
            if (_ended) return null;
            try
            {
                _cases ??= run().GetEnumerator();
                return _cases.MoveNext() ? _cases.Current : null;
            }
            catch (Exception failure)
            {
                _ended = true;
                return new(name, double.NaN, 0, GoldenFailure.Note(failure));
            }
        }

        public void Dispose() => _cases?.Dispose();
    }
}
