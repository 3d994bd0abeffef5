namespace Behavior.Diagnostics;

/// <summary>Collects everything that is wrong, so that it is reported at once and before any long work. Not thread-safe.</summary>
public sealed class Problems
{
    readonly List<BehaviorException> _found = [];

    /// <summary>What was found so far, in order.</summary>
    public IReadOnlyList<BehaviorException> Found => _found;

    /// <summary>Notes one problem.</summary>
    public void Add(string code, string text) => _found.Add(new BehaviorException(code, text));

    /// <summary>Runs <paramref name="check"/> and notes the <see cref="BehaviorException"/> it throws; every other exception passes.</summary>
    public void Catch(Action check)
    {
        try { check(); }
        catch (BehaviorException problem) { _found.Add(problem); }
    }

    /// <summary>Throws when anything was found: the problem itself if it is the only one, else one error that lists all.</summary>
    /// <exception cref="BehaviorException">At least one problem was found.</exception>
    public void ThrowIfAny()
    {
        if (_found.Count == 1) throw _found[0];
        if (_found.Count > 1)
            throw new BehaviorException(_found[0].Code, $"{_found.Count} problems:\n" + string.Join("\n", _found.Select(p => "  " + p.Message)));
    }
}
