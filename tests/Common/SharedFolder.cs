using System.Reflection;

namespace Behavior.Tests.Common;

/// <summary>
/// The folder <c>shared</c> that may lie beside the checkout, with the whole conformance kit and data of others.
/// A test that wants it skips with the reason where it is absent; what every clone tests is copied under the test project.
/// </summary>
static class SharedFolder
{
    public static string RepositoryRoot { get; } =
        typeof(SharedFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>The path of a file or folder under <c>../shared</c>; skips the calling test where it is absent.</summary>
    public static string Need(string relative)
    {
        var path = Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", relative));
        Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), $"'{relative}' is not here: this test reads it from the folder 'shared' beside the checkout.");
        return path;
    }
}
