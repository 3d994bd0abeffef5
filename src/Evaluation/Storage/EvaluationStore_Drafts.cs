namespace Behavior.Evaluation.Storage;

public sealed partial class EvaluationStore
{
    /// <summary>Where unfinished work and locks lie.</summary>
    string Unfinished => Path.Combine(Folder, "unfinished");

    /// <summary>Which evaluations exclude each other: those of equal lock names.</summary>
    internal static string LockName(Provenance provenance) => StoreKey.Of(provenance.WithoutHead);

    /// <summary>
    /// Takes an evaluation on: waits while another process has it, and opens what was done of it before. Whoever waited must look into the
    /// store again. One that needs several takes them in the order of their lock names, so that no two processes wait for each other.
    /// </summary>
    /// <param name="provenance">The evaluation.</param>
    /// <param name="outputs">What is going to be collected; other outputs are another draft.</param>
    /// <param name="what">Names it in messages.</param>
    /// <param name="cancel">Stops waiting.</param>
    internal Draft Begin(Provenance provenance, Outputs outputs, string what, CancellationToken cancel)
    {
        var name = LockName(provenance);
        IDisposable? taken = null;
        try
        {
            if ((taken = Take(name, what, cancel)) is null) return InMemory();
            var path = Path.Combine(Unfinished, JournalName.Of(provenance, outputs));
            return new Draft(Journal.Open(path), path, taken, Warn);
        }
        catch (Exception failure) when (StoreAccess.IsRefusal(failure))
        {
            taken?.Dispose();
            Warn(failure);
            return InMemory();
        }
    }

    Draft InMemory() => new(Journal.InMemory(), null, null, Warn);
}
