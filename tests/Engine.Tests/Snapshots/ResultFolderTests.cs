using Behavior.Snapshots;
using Behavior.Tests.Common;

namespace Behavior.Engine.Tests.Snapshots;

/// <summary>Results of the last run lie there for the report, and no others.</summary>
public sealed class ResultFolderTests : IDisposable
{
    readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Results_of_rows_that_no_longer_exist_are_removed_and_those_of_another_suite_stay()
    {
        var folder = new ResultFolder(_temp.Path);
        foreach (var row in new[] { Row("A", "kept"), Row("A", "renamed"), Row("Other", "of another suite") }) folder.Write(row, new Snapshot("m/1").Number("value", 1, 0, 0));

        folder.KeepOnly([Row("A", "kept"), Row("B", "never measured")]);

        Assert.Equal(["A.M_model=kept.json", "Other.M_model=of another suite.json"], Directory.GetFiles(_temp.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Before_the_first_run_there_is_nothing_to_remove() => new ResultFolder(_temp["not there"]).KeepOnly([Row("A", "kept")]);

    static RowName Row(string type, string model) => new(type, "M", [KeyValuePair.Create("model", model)]);
}
