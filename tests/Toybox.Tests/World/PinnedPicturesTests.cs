using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using Behavior.Toybox.Sets;

namespace Behavior.Toybox.Tests.World;

/// <summary>
/// The hashes in <c>pictures.txt</c> are of the first run: they say that the pictures stay what they are, here and on other machines, not that they are
/// right. After a change of the world that is meant, run these tests once with <c>TOYBOX_PIN=1</c>: that writes the file anew.
/// </summary>
public class PinnedPicturesTests
{
    static readonly string s_pins = Path.Combine(
        typeof(PinnedPicturesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!, "tests", "Toybox.Tests", "World", "pictures.txt");

    [Fact]
    public void Pictures_of_every_set_are_the_same_bytes_as_ever()
    {
        var now = ToySets.Names.Select(n => Line(n, 64)).Append(Line("toy-val", 128)).Append(Line("toy-r", 128)).ToList();
        if (Environment.GetEnvironmentVariable("TOYBOX_PIN") == "1") File.WriteAllText(s_pins, string.Join('\n', now) + "\n");
        Assert.Equal(File.ReadAllLines(s_pins), now);
    }

    /// <summary>Runs the test above in processes whose compiler may use no vector instructions, or optimises differently.</summary>
    [Theory]
    [InlineData("DOTNET_EnableHWIntrinsic", "0")]
    [InlineData("DOTNET_TieredCompilation", "0")]
    public async Task Pictures_are_the_same_bytes_however_they_are_compiled(string variable, string value)
    {
        var program = typeof(PinnedPicturesTests).Assembly.Location;
        var start = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
        {
            ArgumentList = { program, "-method", $"{typeof(PinnedPicturesTests).FullName}.{nameof(Pictures_of_every_set_are_the_same_bytes_as_ever)}" },
            Environment = { [variable] = value },
            RedirectStandardOutput = true,
        };
        using var child = Process.Start(start)!;
        var output = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(child.ExitCode == 0 && output.Contains("Total: 1", StringComparison.Ordinal), output);
    }

    /// <summary>A set, a resolution, and a hash of 64 of its pictures.</summary>
    static string Line(string name, int resolution)
    {
        using var set = ToySets.Open(name, resolution);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < 64; i++) sum.AppendData(set.Load(i * 19 % set.Samples.Count).Pixels);
        return string.Create(CultureInfo.InvariantCulture, $"{name} {resolution} {Convert.ToHexStringLower(sum.GetHashAndReset())[..16]}");
    }
}
