namespace Behavior.Gpu.Conductor;

/// <summary>How much is measured.</summary>
/// <param name="Networks">The networks.</param>
/// <param name="Batches">Batch sizes of the speeds.</param>
/// <param name="Rounds">Turns of each contestant.</param>
/// <param name="Burst">Seconds of work that one turn aims at.</param>
/// <param name="Pictures">Random pictures of the agreement.</param>
/// <param name="Photographs">Photographs whose decisions are compared.</param>
/// <param name="PassPhotographs">Photographs of the one pass and the four.</param>
/// <param name="PassBatch">Their batch size.</param>
sealed record Effort(Network[] Networks, int[] Batches, int Rounds, double Burst, int Pictures, int Photographs, int PassPhotographs, int PassBatch)
{
    public static readonly Effort Gpu = new(Network.Base, [256, 64], 5, 0.15, 64, 10_000, 2048, 128);

    /// <summary>On a processor, with small networks: everything once, to see that it works.</summary>
    public static readonly Effort Rehearsal = new(Network.Toy, [2], 2, 0, 4, 200, 20, 5);
}
