using Behavior.Diagnostics;

namespace Behavior.Evaluation.Passes;

/// <summary>
/// Results of a run by evaluation: values, or the errors that stand for them. Large ones that the store can give again are held only as long as
/// memory allows; all else to the end.
/// </summary>
sealed class Kept<T> where T : class
{
    readonly Dictionary<EvaluationName, object> _results = [];

    /// <summary>The value, or null when it is not known (any more).</summary>
    /// <exception cref="BehaviorException">It is known that there is none.</exception>
    public T? Find(EvaluationName name) => _results.GetValueOrDefault(name) switch
    {
        BehaviorException error => throw error,
        WeakReference<T> held => held.TryGetTarget(out var value) ? value : null,
        var value => (T?)value,
    };

    /// <summary>Whether the evaluation was made, with whatever result.</summary>
    public bool Knows(EvaluationName name) => _results.ContainsKey(name);

    /// <summary>Notes a value.</summary>
    /// <param name="name">Its evaluation.</param>
    /// <param name="value">The value.</param>
    /// <param name="release">Whether memory may take it back, because the store can give it again.</param>
    public void Set(EvaluationName name, T value, bool release) => _results[name] = release ? new WeakReference<T>(value) : value;

    /// <summary>Notes why there is none.</summary>
    public void Fail(EvaluationName name, BehaviorException error) => _results[name] = error;
}
