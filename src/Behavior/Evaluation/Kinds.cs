using Behavior.Datasets;
using Behavior.Toybox;

namespace Behavior.Evaluation;

/// <summary>The dataset kinds that the engine knows: files of <c>Datasets</c> and the embedded world.</summary>
public static class Kinds
{
    /// <summary>All of them.</summary>
    public static DatasetKinds All { get; } = new(typeof(ToyReader).Assembly);
}
