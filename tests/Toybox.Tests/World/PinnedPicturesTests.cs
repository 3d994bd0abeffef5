using System.Diagnostics;
using System.Security.Cryptography;
using Behavior.Toybox.Sets;

namespace Behavior.Toybox.Tests.World;

/// <summary>The hashes are of the first run: they say that the pictures stay what they are, here and on other machines, not that they are right.</summary>
public class PinnedPicturesTests
{
    [Theory]
    [InlineData("toy-train", 64, "a2abaa84ccf0af5f")]
    [InlineData("toy-val", 64, "c990b0054c2f59a4")]
    [InlineData("toy-val", 128, "7ce726b77d68b669")]
    [InlineData("toy-cue-conflict", 64, "272115ae149684db")]
    public void Pictures_are_the_same_bytes_as_ever(string name, int resolution, string hash)
    {
        using var set = ToySets.Open(name, resolution);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < 64; i++) sum.AppendData(set.Load(i * 19).Pixels);
        Assert.Equal(hash, Convert.ToHexStringLower(sum.GetHashAndReset())[..16]);
    }

    /// <summary>Runs the theory above in processes whose compiler may use no vector instructions, or optimises differently.</summary>
    [Theory]
    [InlineData("DOTNET_EnableHWIntrinsic", "0")]
    [InlineData("DOTNET_TieredCompilation", "0")]
    public async Task Pictures_are_the_same_bytes_however_they_are_compiled(string variable, string value)
    {
        var program = typeof(PinnedPicturesTests).Assembly.Location;
        var start = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
        {
            ArgumentList = { program, "-method", $"{typeof(PinnedPicturesTests).FullName}.{nameof(Pictures_are_the_same_bytes_as_ever)}" },
            Environment = { [variable] = value },
            RedirectStandardOutput = true,
        };
        using var child = Process.Start(start)!;
        var output = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(child.ExitCode == 0 && output.Contains("Total: 4", StringComparison.Ordinal), output);
    }
}
