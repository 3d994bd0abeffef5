namespace Behavior.Suite.Fuzz;

/// <summary>Where seeds and the data beside them lie.</summary>
static class Repository
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = Up(AppContext.BaseDirectory);

    /// <summary>The folder of the seeds.</summary>
    public static string Seeds => Path.Combine(Root, "perf", "Suite.Fuzz", "Seeds");

    static string Up(string folder) => File.Exists(Path.Combine(folder, "Behavior.sln"))
        ? folder
        : Up(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Behavior.sln is above no folder of this program."));
}
