using Behavior.Diagnostics;
using Behavior.Evaluation.Sources;

namespace Behavior.Evaluation.Tests.Passes;

/// <summary>A model on a made-up device: its outputs are there once they are taken, and it says what it does in which order.</summary>
sealed class LateModel(string name, int classes, List<string> log) : IModel
{
    /// <summary>The batches that it begins and takes without error: by the index of their first sample.</summary>
    public Predicate<int> Begins { get; init; } = _ => true;

    public Predicate<int> Takes { get; init; } = _ => true;

    public int Wants { get; init; } = 4;

    public bool TakesBytes { get; init; }

    /// <summary>Outputs that were begun and not disposed of.</summary>
    public int Open { get; private set; }

    /// <summary>What the batches looked like.</summary>
    public List<(int Count, bool Bytes)> Seen { get; } = [];

    public int BatchSize(int width, int height) => Wants > 0 ? Wants : throw new BehaviorException("BHV0412", "no room");

    public BatchOutput Run(PictureBatch batch, Outputs wanted) => throw new NotSupportedException();

    public IPendingOutput Begin(PictureBatch batch, Outputs wanted)
    {
        log.Add($"begin {name}{batch.First}");
        Seen.Add((batch.Count, batch.Bytes.Length > 0));
        if (!Begins(batch.First)) throw new BehaviorException("BHV0404", $"begin {batch.First}");
        Open++;
        return new Output(this, new(batch.First, batch.Count, [new(OutputColumn.Scores, classes)], [[.. Enumerable.Range(0, batch.Count * classes).Select(i => (float)(batch.First * classes + i))]]));
    }

    public void Dispose() { }

    sealed class Output(LateModel model, BatchOutput output) : IPendingOutput
    {
        bool _ended;

        public int Count => output.Count;

        public bool IsReady => false;

        public BatchOutput Take()
        {
            ObjectDisposedException.ThrowIf(_ended, this);
            model.Log("take", output.First);
            return model.Takes(output.First) ? output : throw new BehaviorException("BHV0404", $"take {output.First}");
        }

        public void Dispose()
        {
            if (!_ended) model.Open--;
            _ended = true;
        }
    }

    void Log(string what, int first) => log.Add($"{what} {name}{first}");
}
