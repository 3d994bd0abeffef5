using System.Diagnostics;

namespace Behavior.Perf.Faults;

/// <summary>A run of the short suite in a process of its own.</summary>
sealed class Child : IDisposable
{
    readonly Process _process;
    readonly TaskCompletionSource _ready = new();
    readonly List<string> _lines = [];

    /// <summary>Starts it, with one thread, so that its figures do not depend on how many others there are.</summary>
    public Child(World world, string artifacts, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(Child).Assembly.Location);
        foreach (var argument in new[] { "work", world.Path, artifacts }) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment.Append(("OMP_NUM_THREADS", "1"))) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it has said.</summary>
    public IReadOnlyList<string> Lines { get { lock (_lines) return [.. _lines]; } }

    /// <summary>Waits until it is about to touch the store; false where it ended before.</summary>
    public bool WaitReady() => Task.WaitAny(_ready.Task, _process.WaitForExitAsync()) == 0;

    /// <summary>Waits to the end.</summary>
    /// <returns>The exit code.</returns>
    public int Wait()
    {
        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>Kills it as <c>kill -9</c> does.</summary>
    /// <returns>Whether it still ran.</returns>
    public bool Kill()
    {
        var ran = !_process.HasExited;
        _process.Kill();
        _process.WaitForExit();
        return ran && _process.ExitCode != 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _process.Dispose();

    void Note(string? line)
    {
        if (line is null) return;
        lock (_lines) _lines.Add(line);
        if (line == ShortSuite.Ready) _ready.TrySetResult();
    }
}
