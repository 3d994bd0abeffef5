using Behavior.Conformance.Models;
using Behavior.Tests.Common;

namespace Behavior.ModelZoo.Tests;

public class CheckpointGoldenTests
{
    [Fact]
    public void Every_copied_file_is_read_exactly_or_refused_with_its_category() =>
        ConformanceRunner.AssertAllOk(ConformanceRunner.Run(new CheckpointGoldenFormat(), ConformanceRunner.Own("checkpoints/manifest.json")));

    [Fact]
    public void Every_file_of_the_kit_is_read_exactly_or_refused_with_its_category() =>
        ConformanceRunner.AssertAllOk(ConformanceRunner.Run(new CheckpointGoldenFormat(), SharedFolder.Need("conformance/checkpoints/manifest.json")));
}
