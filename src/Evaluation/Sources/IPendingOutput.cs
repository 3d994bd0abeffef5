namespace Behavior.Evaluation.Sources;

/// <summary>What a model puts out on a batch, perhaps before it is computed. Disposed of, taken or not. Not thread-safe.</summary>
public interface IPendingOutput : IDisposable
{
    /// <summary>Number of samples.</summary>
    int Count { get; }

    /// <summary>Whether it is computed; where it is not, more should be begun before it is taken.</summary>
    bool IsReady { get; }

    /// <summary>Waits for it. Called once.</summary>
    /// <exception cref="Diagnostics.BehaviorException">The computation failed.</exception>
    BatchOutput Take();
}
