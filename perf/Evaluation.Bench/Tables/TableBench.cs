using System.Diagnostics;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Sources.Recorded;
using Behavior.Manifests.Items;
using Behavior.ModelZoo.Bench;

namespace Behavior.Evaluation.Bench.Tables;

/// <summary>Reading a table of 50,000 x 1,000 logits as a checkpoint's recorded answers, each form in a process of its own.</summary>
static class TableBench
{
    const int Rows = 50_000, WarmRows = 200, Times = 3;

    public static void Run(string work, string[] forms)
    {
        if (forms.Length == 0) forms = [.. TableForms.Files.Keys];
        foreach (var rows in new[] { WarmRows, Rows }) Write(work, rows, forms);
        foreach (var form in forms)
            for (var time = 0; time < Times; time++) OwnProcess.Run("table", Path.Combine(work, $"{Rows}", TableForms.Files[form]));
    }

    /// <summary>Reads one, after a small one of the same form, with which the code is compiled and the libraries are loaded.</summary>
    public static void RunOne(string file)
    {
        var warm = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(file)!)!, $"{WarmRows}", Path.GetFileName(file));
        for (var time = 0; time < 5; time++) Read(warm, WarmRows).Dispose();
        var samples = new ManySamples(Rows);
        GC.Collect();
        var (before, clock) = (Resident.Now, Stopwatch.StartNew());
        using var model = Read(file, samples);
        var (seconds, above) = (clock.Elapsed.TotalSeconds, Resident.Peak - before);
        var size = new FileInfo(file).Length;
        Console.WriteLine($"{Path.GetFileName(file),-20} {size / 1e6,5:0} MB  {seconds,6:0.00} s  {size / 1e6 / seconds,6:0} MB/s  peak {above / 1e6,5:0} MB above {before / 1e6:0}, "
            + $"processor {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0.0} s, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");
    }

    static IModel Read(string file, int rows) => Read(file, new ManySamples(rows));

    static IModel Read(string file, ManySamples samples)
    {
        var item = ItemKeys.Read(new CheckpointItem { Name = "mine", Options = new Dictionary<string, string> { ["Zoo"] = "bench", ["Predictions"] = file } });
        return new RecordedSource().Open(item, new(samples.LabelSpace, Outputs.Answers, "float32", "cpu") { Data = samples, Head = samples.LabelSpace, Wanted = Outputs.Answers });
    }

    static void Write(string work, int rows, string[] forms)
    {
        var folder = Path.Combine(work, $"{rows}");
        if (forms.All(f => File.Exists(Path.Combine(folder, TableForms.Files[f])))) return;
        var answers = new ManySamples(rows).Answers();
        foreach (var form in forms) TableForms.Write(folder, form, answers);
    }
}
