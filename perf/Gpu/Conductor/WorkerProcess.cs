using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Behavior.Gpu.Conductor;

/// <summary>One side of the comparison as a process: it is asked and answers in lines of JSON, it is ended where it takes too long, and started again after it has died.</summary>
sealed class WorkerProcess(string name, Func<ProcessStartInfo> start, Budget budget) : IDisposable
{
    const int KeptLines = 12, MostEnds = 3;
    static readonly TimeSpan s_startup = TimeSpan.FromSeconds(120);
    readonly Queue<string> _complaints = new();
    Process? _process;
    int _ends;

    public string Name => name;

    /// <summary>What the worker said when it began.</summary>
    /// <exception cref="WorkerFailure">It does not start.</exception>
    public JsonObject Hello()
    {
        if (_process is { HasExited: false }) return Facts!;
        Dispose();
        if (_ends == MostEnds) throw new WorkerFailure($"{name} is given up: it ended {_ends} times");
        lock (_complaints) _complaints.Clear();
        var info = start();
        (info.RedirectStandardInput, info.RedirectStandardOutput, info.RedirectStandardError) = (true, true, true);
        try { _process = Process.Start(info)!; }
        catch (System.ComponentModel.Win32Exception problem) { throw new WorkerFailure($"{name} does not start: {problem.Message}"); }
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginErrorReadLine();
        return Facts = Answer(s_startup);
    }

    /// <summary>What it said when it was last started; null before.</summary>
    public JsonObject? Facts { get; private set; }

    /// <summary>Asks; starts the worker first where it does not run.</summary>
    /// <exception cref="WorkerFailure">It answers with an error, ends, or takes longer than <paramref name="limit"/> or than the budget allows.</exception>
    public JsonObject Ask(JsonObject request, TimeSpan limit)
    {
        _ = Hello();
        try { _process!.StandardInput.WriteLine(request.ToJsonString()); }
        catch (IOException) { throw new WorkerFailure(Ended()); }
        return Answer(limit);
    }

    JsonObject Answer(TimeSpan limit)
    {
        var until = Stopwatch.GetTimestamp() + (long)((limit < budget.Rest ? limit : budget.Rest).TotalSeconds * Stopwatch.Frequency);
        while (true)
        {
            var line = _process!.StandardOutput.ReadLineAsync();
            var rest = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), until);
            if (!line.Wait(rest > TimeSpan.Zero ? rest : TimeSpan.Zero))
            {
                _ends++;
                Dispose();
                throw new WorkerFailure($"{name} was ended: no answer in the time that it had");
            }
            if (line.Result is null) throw new WorkerFailure(Ended());
            if (!line.Result.StartsWith('{')) continue;
            var reply = JsonNode.Parse(line.Result)!.AsObject();
            return (string?)reply["error"] is { } error ? throw new WorkerFailure($"{name}: {error}") : reply;
        }
    }

    /// <summary>Exit code and last words; code 134 and 139 are an abort and a bad memory access, 127 a missing symbol that was called.</summary>
    string Ended()
    {
        _ends++;
        _process!.WaitForExit(5000);
        var code = _process.HasExited ? _process.ExitCode.ToString() : "unknown";
        lock (_complaints) return $"{name} ended with exit code {code}. {string.Join(" / ", _complaints)}";
    }

    void Keep(string? line)
    {
        if (string.IsNullOrWhiteSpace(line)) return;
        lock (_complaints)
        {
            if (_complaints.Count == KeptLines) _complaints.Dequeue();
            _complaints.Enqueue(line.Length > 300 ? line[..300] : line);
        }
    }

    public void Dispose()
    {
        if (_process is null) return;
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _process = null;
    }
}
