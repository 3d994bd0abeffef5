using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets.Transfer;

/// <summary>Counting one to six objects of any categories: as CLEVR's count.</summary>
sealed class CountTask : TransferTask
{
    static readonly SceneDistribution s_natural = new() { Occluded = 0, Clutter = 0, Size = (0.11f, 0.15f) };

    public override string Name => "count";

    public override IReadOnlyList<string> Classes { get; } = ["one", "two", "three", "four", "five", "six"];

    public override Scene Draw(ulong key, int label)
    {
        var all = new Scene[label + 1];
        var random = Stream(key, "cells");
        var taken = 0;
        for (var i = 0; i < all.Length; i++)
        {
            int cell;
            do cell = random.Below(9); while ((taken >> cell & 1) == 1);
            taken |= 1 << cell;
            all[i] = Any(s_natural, ToyRandom.Key(key, i)) with { X = 0.19f + 0.31f * (cell % 3) + random.Next(-0.03f, 0.03f), Y = 0.19f + 0.31f * (cell / 3) + random.Next(-0.03f, 0.03f) };
        }
        return all[0] with { Companions = all[1..] };
    }
}
