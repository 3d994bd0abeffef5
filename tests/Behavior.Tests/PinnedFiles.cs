using Behavior.Xunit;
using Behavior.Xunit.Rows;

namespace Behavior.Tests;

/// <summary>The snapshot folder holds what the suite pins, and nothing else.</summary>
[Trait("Section", "Snapshots")]
public class PinnedFiles(BehaviorRun run)
{
    /// <summary>A verified file without a row is a number that nothing checks any more.</summary>
    [Fact]
    public void Every_verified_file_belongs_to_a_row()
    {
        var orphans = run.Snapshots.Orphans(SuiteRows.Of(typeof(PinnedFiles).Assembly, run.Manifest).Select(r => r.File));

        Assert.True(orphans.Count == 0,
            $"BHV0605: {orphans.Count} verified file(s) belong to no row of any zoo:\n  {string.Join("\n  ", orphans)}\n" +
            $"Usual cause: a checkpoint, benchmark or theory was renamed or removed. Rename the files with it, or delete them: they are in {run.Snapshots.Path}");
    }
}
