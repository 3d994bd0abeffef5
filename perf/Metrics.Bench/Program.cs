// Speed and memory of the metrics on a set of ImageNet's size: 50,000 samples x 1,000 classes, float32.
//   dotnet run -c Release --project perf/Metrics.Bench
// Limits of issue 6, on two cores: all calibration, accuracy and mistake metrics together under 1.5 s with at most one extra copy of the logits;
// 10,000 bootstrap resamples of 50,000 samples under 2 s. Takes about half a minute; not a test.

using System.Globalization;
using Behavior.Metrics.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}, vectors of {System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated switch { true => 512, _ => 256 }} bits");
var data = SyntheticPredictions.Make(samples: 50_000, classes: 1_000);
Console.WriteLine($"logits {data.Logits.Length * 4L / 1e6:0} MB\n");
Console.WriteLine("| measured | best of 3, s | processor time, s | allocated, MB |");
Console.WriteLine("|---|---:|---:|---:|");
var all = Timing.Row("**all accuracy, calibration and mistake metrics**", () => Workloads.Everything(data));
Timing.Row("of these: one pass of scores with class-wise ECE", () => Workloads.Scores(data));
Timing.Row("of these: temperature, held out, and everything after it", () => Workloads.Temperature(data));
Timing.Row("of these: factor errors", () => Workloads.Mistakes(data));
Timing.Row("top-1 alone", () => Workloads.Top1(data));
var bootstrap = Timing.Row("**bootstrap, accuracy difference, 10,000 resamples**", () => Workloads.AccuracyBootstrap(data));
Timing.Row("bootstrap, ECE difference, 10,000 resamples", () => Workloads.EceBootstrap(data));
Timing.Row("bootstrap, accuracy difference, 1,000 strata", () => Workloads.StratifiedBootstrap(data));
Timing.Row("linear probe, 10,000 x 768 features of 100 classes", () => Workloads.Probe(10_000));
Console.WriteLine($"\nall metrics {Verdict(all.Seconds < 1.5)} 1.5 s and {Verdict(all.Megabytes <= data.Logits.Length * 4L / 1e6)} one copy of the logits; "
    + $"bootstrap {Verdict(bootstrap.Seconds < 2)} 2 s");

static string Verdict(bool kept) => kept ? "within" : "OVER";
