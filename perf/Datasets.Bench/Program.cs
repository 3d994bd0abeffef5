using Behavior.Datasets.Bench;

// See README.md: speed WORK [THREADS] | opening WORK | stream WORK WEIGHTS FORM PICTURES
switch (args)
{
    case ["speed", var work, .. var rest]: SpeedBench.Run(work, rest is [var threads] ? int.Parse(threads) : 2); break;
    case ["opening", var work]: OpeningBench.Run(work); break;
    case ["pack", var work]: Packed.Write(work); break;
    case ["stream", var work, var weights, var form, var pictures]: StreamBench.Run(work, weights, form, int.Parse(pictures)); break;
    default: Console.Error.WriteLine("speed WORK [THREADS] | opening WORK | pack WORK | stream WORK WEIGHTS folder|zip|tar|parquet PICTURES"); return 2;
}
return 0;
