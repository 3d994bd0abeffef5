using System.ComponentModel;
using System.Diagnostics;
using Behavior.Diagnostics.Machine;

namespace Behavior.Tool.Doctor;

/// <summary>The .NET SDK must be 10.0 or newer.</summary>
static class Sdk
{
    const string Mend = "Install the .NET SDK 10.0 and put dotnet on the PATH.";

    /// <summary>Asks the SDK for its version.</summary>
    public static MachineCheck Check(string program = "dotnet")
    {
        try
        {
            using var dotnet = Process.Start(new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var version = dotnet.StandardOutput.ReadToEnd().Trim();
            dotnet.WaitForExit();
            return Judge(version);
        }
        catch (Win32Exception)
        {
            return new(".NET SDK", CheckState.Problem, $"{program} is not on the PATH", Mend);
        }
    }

    /// <summary>Whether a version is new enough.</summary>
    internal static MachineCheck Judge(string version) => Version.TryParse(version.Split('-')[0], out var parsed) && parsed.Major >= 10
        ? new(".NET SDK", CheckState.Ok, version)
        : new(".NET SDK", CheckState.Problem, version.Length > 0 ? version : "no answer", Mend);
}
