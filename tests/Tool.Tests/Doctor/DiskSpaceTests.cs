using Behavior.Diagnostics.Machine;
using Behavior.Tests.Common;
using Behavior.Tool.Doctor;

namespace Behavior.Tool.Tests.Doctor;

public sealed class DiskSpaceTests : IDisposable
{
    readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Enough_room_is_fine()
    {
        var check = DiskSpace.Check(_temp.Path, needed: 0);

        Assert.Equal((CheckState.Ok, ""), (check.State, check.Mend));
        Assert.EndsWith($" GB free at {_temp.Path}", check.Found);
    }

    [Fact]
    public void Too_little_room_is_a_problem_with_its_remedy()
    {
        var check = DiskSpace.Check(_temp.Path, needed: long.MaxValue);

        Assert.Equal((CheckState.Problem, "Free at least 2 GB."), (check.State, check.Mend));
    }

    [Fact]
    public void A_folder_that_will_be_made_is_judged_by_the_one_above_it() =>
        Assert.EndsWith($" GB free at {_temp.Path}", DiskSpace.Check(_temp["not/yet/there"], needed: 0).Found);
}
