namespace Behavior.Evaluation.Storage;

public sealed partial class EvaluationStore
{
    /// <summary>What a method that is fitted on features answers: found, or computed by one process at a time and kept.</summary>
    /// <param name="method">Name and version of the method.</param>
    /// <param name="features">The features that it works on.</param>
    /// <param name="compute">Computes the answers.</param>
    /// <param name="cancel">Stops waiting for another process.</param>
    public int[] Answers(string method, FeatureTable features, Func<int[]> compute, CancellationToken cancel)
    {
        var key = StoreKey.Of(features.Provenance, method);
        if (Find(key) is { } known) return known;
        using var taken = Take(key, $"{features.Benchmark} x {features.Checkpoint}, {method}", cancel);
        if (Find(key) is { } meanwhile) return meanwhile;
        var answers = compute();
        Keep(EntryKind.Answers, key, path => TensorFile.WriteAnswers(path, answers, features, method));
        return answers;
    }

    int[]? Find(string key) => Read(EntryKind.Answers, key, TensorFile.ReadAnswers);

    /// <summary>The lock of a key; none where the store cannot be written.</summary>
    IDisposable? Take(string key, string what, CancellationToken cancel)
    {
        try
        {
            Enter();
            return EvaluationLock.Wait(Path.Combine(Unfinished, key + ".lock"), () => Report?.Invoke($"{what}: another process is computing it; waiting."), cancel);
        }
        catch (Exception failure) when (StoreAccess.IsRefusal(failure))
        {
            Warn(failure);
            return null;
        }
    }
}
