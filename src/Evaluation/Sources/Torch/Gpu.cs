using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Behavior.Diagnostics.Machine;
using Behavior.ModelZoo.Native;
using TorchSharp;

namespace Behavior.Evaluation.Sources.Torch;

/// <summary>NVIDIA's cards, their driver and compute capability, and whether libtorch reaches them. Nothing here is needed, and nothing of it fails.</summary>
static partial class Gpu
{
    const string What = "GPU", Driver = "/proc/driver/nvidia/version";

    static readonly Lazy<string> s_name = new(() => Output("nvidia-smi", TimeSpan.FromSeconds(5), "--query-gpu=name,memory.total", "--format=csv,noheader"));

    /// <summary>Looks at this machine; libtorch has been loaded before, or does not load.</summary>
    /// <param name="libtorch">What became of that.</param>
    public static MachineCheck Check(CheckState libtorch) => Judge(
        Output("nvidia-smi", TimeSpan.FromSeconds(5), "--query-gpu=name,driver_version,compute_cap", "--format=csv,noheader"),
        Said(Driver),
        libtorch == CheckState.Problem ? null : (LoadedTorch.HasCuda, torch.cuda.is_available()));

    /// <summary>Names and memory of the cards, as text; empty where nobody tells.</summary>
    public static string Name => s_name.Value;

    /// <summary>What it means.</summary>
    /// <param name="cards">Lines of name, driver and compute capability; empty where nobody tells.</param>
    /// <param name="driver">What the kernel's module says of itself; empty where there is none.</param>
    /// <param name="libtorch">Whether it has a part for CUDA, and whether CUDA works; null where it does not load.</param>
    internal static MachineCheck Judge(string cards, string driver, (bool HasCuda, bool Works)? libtorch)
    {
        var found = cards.Length > 0 ? string.Join("; ", cards.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Card))
            : driver.Length > 0 ? $"driver {Number(driver)}; nvidia-smi does not answer, so that card and compute capability are not known"
            : "";
        return (found.Length, libtorch) switch
        {
            (0, { Works: true }) => new(What, CheckState.Ok, "CUDA works; nothing here tells card and driver"),
            (0, _) => new(What, CheckState.Absent, "none: no driver of NVIDIA's"),
            (_, null) => new(What, CheckState.Ok, found),
            (_, { Works: true }) => new(What, CheckState.Ok, $"{found}; CUDA works"),
            (_, { HasCuda: false }) => new(What, CheckState.Ok, $"{found}; this build's libtorch is for processors",
                "To measure on it: -p:TorchRuntime=installed -p:LibTorch=DIR -p:Device=cuda, see docs/gpu.md."),
            _ => new(What, CheckState.Warning, $"{found}; libtorch has CUDA and does not reach it",
                "Usual cause: a driver older than the CUDA that this libtorch was built with. Install a newer driver, or a PyTorch for an older CUDA."),
        };
    }

    /// <summary>What a program prints; empty where it is absent, fails, or takes too long.</summary>
    internal static string Output(string program, TimeSpan limit, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (said, _) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            if (process.WaitForExit(limit)) return process.ExitCode == 0 ? said.Result.Trim() : "";
            process.Kill(entireProcessTree: true);
            return "";
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException) { return ""; }
    }

    static string Said(string file)
    {
        try { return File.Exists(file) ? File.ReadAllText(file) : ""; }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException) { return ""; }
    }

    static string Card(string line) => line.Split(',', StringSplitOptions.TrimEntries) is [var name, var driver, var capability] ? $"{name}, driver {driver}, compute capability {capability}" : line;

    static string Number(string driver) => Version().Match(driver) is { Success: true } version ? version.Value : "of unknown version";

    [GeneratedRegex(@"\d+\.\d+(\.\d+)?")]
    private static partial Regex Version();
}
