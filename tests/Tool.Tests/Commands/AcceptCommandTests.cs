namespace Behavior.Tool.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public sealed class AcceptCommandTests : IDisposable
{
    readonly SuiteFolder _suite = new();

    public AcceptCommandTests()
    {
        File.WriteAllText(Snapshot("A.One_model=m.received.json"), "new");
        File.WriteAllText(Snapshot("A.One_model=m.verified.json"), "old");
        File.WriteAllText(Snapshot("B.Two_model=m.received.json"), "second");
    }

    public void Dispose() => _suite.Dispose();

    [Fact]
    public async Task Without_a_text_every_received_file_becomes_the_verified_one()
    {
        var run = await ToolRun.Of("accept", "--suite", _suite.Path);

        run.Succeeds("accepted A.One_model=m\n", "accepted B.Two_model=m\n");
        Assert.Equal("new", File.ReadAllText(Snapshot("A.One_model=m.verified.json")));
        Assert.Equal(["A.One_model=m.verified.json", "B.Two_model=m.verified.json"], Directory.GetFiles(_suite.Snapshots).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_text_chooses_rows_whatever_its_case()
    {
        var run = await ToolRun.Of("accept", "b.tWO", "--suite", _suite.Path);

        run.Succeeds("accepted B.Two_model=m\n");
        Assert.True(File.Exists(Snapshot("A.One_model=m.received.json")));
        Assert.Equal("old", File.ReadAllText(Snapshot("A.One_model=m.verified.json")));
    }

    [Fact]
    public async Task Nothing_to_accept_is_said()
    {
        var run = await ToolRun.Of("accept", "three", "--suite", _suite.Path);

        run.Succeeds($"Nothing to accept in {_suite.Snapshots} for 'three'.");
    }

    string Snapshot(string name) => Path.Combine(_suite.Snapshots, name);
}
