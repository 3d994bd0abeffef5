using Behavior.Tests.Common;

namespace Behavior.Repository.Tests;

/// <summary>Habits that a machine can hold to.</summary>
public class StyleTests
{
    const int Columns = 200, Kilobytes = 5 * 1024;

    static readonly string[] s_folders = ["src", "tests", "perf", "build"];

    [Fact]
    public void No_line_of_code_is_longer_than_a_screen() => Assert.Empty(
        from file in Code()
        from line in File.ReadLines(file).Index()
        where line.Item.Length > Columns
        select $"{Path.GetRelativePath(SharedFolder.RepositoryRoot, file)}:{line.Index + 1} has {line.Item.Length} columns");

    [Fact]
    public void No_file_is_larger_than_five_megabytes() => Assert.DoesNotContain(
        s_folders.Concat(["docs", "zoo", "snapshots"])
            .SelectMany(f => Directory.EnumerateFiles(Path.Combine(SharedFolder.RepositoryRoot, f), "*", SearchOption.AllDirectories)),
        file => new FileInfo(file).Length > Kilobytes * 1024L);

    [Fact]
    public void Snapshots_say_how_git_stores_them() =>
        Assert.Contains("*.verified.json", File.ReadAllText(Path.Combine(SharedFolder.RepositoryRoot, ".gitattributes")));

    static IEnumerable<string> Code() => s_folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(SharedFolder.RepositoryRoot, f), "*.cs", SearchOption.AllDirectories));
}
