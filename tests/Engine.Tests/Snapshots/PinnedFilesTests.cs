using Behavior.Diagnostics.Files;
using Behavior.Tests.Common;

namespace Behavior.Engine.Tests.Snapshots;

/// <summary>The pinned files of every zoo, also of those whose data are not here and whose rows are skipped.</summary>
public class PinnedFilesTests
{
    [Fact]
    public void Each_is_read_by_the_strict_reader()
    {
        var files = Directory.GetFiles(Path.Combine(SharedFolder.RepositoryRoot, "snapshots"), "*.verified.json");

        Assert.True(files.Length > 400);
        Assert.DoesNotContain(files, f => Record.Exception(() => StrictJson.Parse(File.ReadAllBytes(f)).Dispose()) is not null);
    }
}
