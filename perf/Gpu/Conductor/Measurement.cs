using System.Diagnostics;
using System.Text.Json.Nodes;
using Behavior.Gpu.Native;
using Behavior.ModelZoo.Native;

namespace Behavior.Gpu.Conductor;

/// <summary>The whole measurement in the order of what matters most, within its time. This process loads no native library itself, so that nothing ends it.</summary>
sealed class Measurement(Options options)
{
    readonly Budget _budget = new(TimeSpan.FromSeconds(options.Seconds));
    readonly Results _results = new(options.Out);
    string _libtorch = options.Libtorch, _preload = "";

    public int Run()
    {
        MachineFacts.Into(_results.Machine);
        if (_libtorch.Length == 0)
            _libtorch = MachineFacts.Output(options.Python, "-c", "import torch; print(torch.__path__[0] + '/lib')") ?? "";
        CheckSymbols();
        using var ours = new WorkerProcess("Behavior", StartOurs, _budget);
        using var theirs = new WorkerProcess("timm", StartPeer, _budget);
        using var compiling = new WorkerProcess("timm, compiling", StartPeer, _budget);
        var (hasOurs, hasTheirs) = (Begin(ours, "TorchSharp's native library"), Begin(theirs, "PyTorch"));
        _results.Save();
        if (hasOurs || hasTheirs) Measure(hasOurs ? ours : null, hasTheirs ? theirs : null, compiling);
        _results.Machine["seconds"] = Math.Round(_budget.Used.TotalSeconds);
        _results.Save();
        Console.WriteLine(MarkdownReport.Of(_results));
        return hasOurs ? 0 : 1;
    }

    /// <summary>Before anything is loaded: what the loader will say, and a stand-in where only data of unused classes are missing.</summary>
    void CheckSymbols()
    {
        if (!new TorchFolder(_libtorch).Libraries.Any())
        {
            _results.Remark($"no libtorch in '{_libtorch}': give --libtorch DIR, or a --python that has PyTorch");
            return;
        }
        try
        {
            var check = SymbolCheck.Run(InstalledTorch.TorchSharpLibrary, _libtorch);
            _results.Library["symbols"] = check.Verdict;
            if (check.Data.Count + check.Functions.Count > 0) _results.Library["missing"] = new JsonArray([.. check.Data.Concat(check.Functions).Select(n => JsonValue.Create(n))]);
            Console.WriteLine($"symbols: {check.Verdict}");
            foreach (var name in check.Data.Concat(check.Functions)) Console.WriteLine($"  missing: {name}");
            if (check.Data.Count > 0 && StubLibrary.Create(check.Data, Directory.CreateTempSubdirectory("behavior-gpu-").FullName) is { } stub)
            {
                _preload = stub;
                _results.Remark($"a stand-in for the {check.Data.Count} missing data symbols is loaded first");
            }
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException) { _results.Remark($"the symbols could not be read: {problem.Message}"); }
    }

    bool Begin(WorkerProcess worker, string what)
    {
        try
        {
            var facts = worker.Hello();
            _results.Library[what] = $"loads; {string.Join(", ", facts.Where(f => f.Value is not null).Select(f => $"{f.Key} {f.Value}"))}";
        }
        catch (WorkerFailure failure) { _results.Library[what] = $"does not load: {failure.Message}"; }
        Console.WriteLine($"{what}: {_results.Library[what]}");
        return worker.Facts is not null;
    }

    void Measure(WorkerProcess? ours, WorkerProcess? theirs, WorkerProcess compiling)
    {
        var gpu = (string?)(ours ?? theirs)!.Facts!["device"] == "cuda";
        var effort = gpu ? Effort.Gpu : Effort.Rehearsal;
        if (!gpu) _results.Remark("no GPU: a rehearsal on the processor with tiny batches, whose numbers mean nothing");
        var steps = new Steps(_results, _budget, effort, options.Data);
        foreach (var network in effort.Networks)
        {
            if (ours is not null) steps.Agree(ours, network);
            steps.Race(ours, theirs, network);
        }
        if (ours is not null)
        {
            steps.Photographs(ours);
            steps.OnePass(ours);
        }
        if (theirs is not null) steps.RaceCompiled(ours, compiling);
    }

    ProcessStartInfo StartOurs()
    {
        var info = new ProcessStartInfo(Environment.ProcessPath!, Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? [typeof(Measurement).Assembly.Location, "worker", "--libtorch", _libtorch]
            : ["worker", "--libtorch", _libtorch]);
        WithoutTf32(info);
        info.Environment["LD_LIBRARY_PATH"] = LoaderPath.Of(_libtorch);
        if (_preload.Length > 0) info.Environment["LD_PRELOAD"] = _preload;
        return info;
    }

    ProcessStartInfo StartPeer() => WithoutTf32(new(options.Python, [Path.Combine(AppContext.BaseDirectory, "peer.py")]));

    /// <summary>Float32 means float32: NVIDIA's libraries round to 19 bits by themselves otherwise, PyTorch's convolutions among them. The variable spares a call into the native library.</summary>
    static ProcessStartInfo WithoutTf32(ProcessStartInfo info)
    {
        info.Environment["NVIDIA_TF32_OVERRIDE"] = "0";
        return info;
    }
}
