namespace Behavior.Imaging.Corruptions;

/// <summary>A plasma fractal of decay c1, c0 times as bright as the picture, scaled back to its maximum.</summary>
sealed class Fog : Corruption
{
    public override string Name => "fog";

    public override CorruptionGroup Group => CorruptionGroup.Weather;

    public override bool IsRandom => true;

    // A fractal of one value has no range to be scaled to.
    internal override int LeastSide => 2;

    internal override void Run(in CorruptionTask task)
    {
        var (n, amount, side) = (task.Side, task.C[0], PlasmaFractal.SideFor(task.Side));
        var plasma = task.Scratch.Doubles(0, side * side);
        PlasmaFractal.Fill(plasma, side, task.C[1], task.Random);
        byte brightest = 0;
        foreach (var v in task.Source) brightest = Math.Max(brightest, v);
        var most = Store.Unit[brightest];
        for (var y = 0; y < n; y++)
            for (var x = 0; x < n; x++)
            {
                var p = amount * plasma[y * side + x];
                for (var i = (y * n + x) * 3; i < (y * n + x) * 3 + 3; i++)
                    task.Target[i] = Store.Byte((Store.Unit[task.Source[i]] + p) * most / (most + amount));
            }
    }
}
