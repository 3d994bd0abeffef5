using System.Security.Cryptography;
using Behavior.ModelZoo.Checkpoints;
using Behavior.Tests.Common;

namespace Behavior.Tool.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public sealed class AcceptCommandTests : IDisposable
{
    readonly SuiteFolder _suite = SuiteFolder.Sound();
    readonly string _weights;

    public AcceptCommandTests()
    {
        _weights = TensorHash.Of(_suite["model.safetensors"])[..16];
        Write("A.One_model=m.received.json", Row(0.6));
        Write("A.One_model=m.verified.json", "old");
        Write("B.Two_model=m.received.json", Row(0.7));
    }

    public void Dispose() => _suite.Dispose();

    [Fact]
    public async Task Without_a_text_every_received_file_becomes_the_verified_one()
    {
        var run = await Accept();

        run.Succeeds("accepted A.One_model=m\n", "accepted B.Two_model=m\n");
        Assert.Equal(Row(0.6), Read("A.One_model=m.verified.json"));
        Assert.Equal(["A.One_model=m.verified.json", "B.Two_model=m.verified.json"], Directory.GetFiles(_suite.Snapshots).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_text_chooses_rows_whatever_its_case()
    {
        (await Accept("b.tWO")).Succeeds("accepted B.Two_model=m\n");

        Assert.True(File.Exists(Snapshot("A.One_model=m.received.json")));
        Assert.Equal("old", Read("A.One_model=m.verified.json"));
    }

    [Fact]
    public async Task Nothing_to_accept_is_said() => (await Accept("three")).Succeeds($"Nothing to accept in {_suite.Snapshots} for 'three'.");

    [Theory]
    [InlineData("")]
    [InlineData("{ \"value\": 0.")]
    [InlineData("{}")]
    [InlineData("{ \"value\": 0.5, \"inputs\": {} }")]
    [InlineData("{ \"value\": 0.5, \"value\": 0.6, \"inputs\": { \"engine\": \"1\" } }")]
    [InlineData("{ \"value\": \"\\ud800\", \"inputs\": { \"engine\": \"1\" } }")]
    public async Task One_that_is_cut_off_or_incomplete_is_refused_and_nothing_is_accepted(string content)
    {
        Write("C.Three_model=m.received.json", content);

        (await Accept()).Fails("BHV0618", "C.Three_model=m.received.json");

        NothingWasAccepted();
    }

    [Fact]
    public async Task Figures_of_other_weights_than_the_item_names_are_refused()
    {
        Write("C.Three_model=m.received.json", Row(0.5, "0123456789abcdef"));

        (await Accept()).Fails("BHV0618", "other weights of 'model'", "0123456789abcdef");

        NothingWasAccepted();
    }

    [Fact]
    public async Task Figures_of_a_checkpoint_that_no_item_names_are_refused()
    {
        Write("C.Three_model=m.received.json", Row(0.5).Replace("weights of model", "weights of modle", StringComparison.Ordinal));

        (await Accept()).Fails("BHV0015", "Did you mean 'model'");

        NothingWasAccepted();
    }

    /// <summary>The hash on the item is a file's, and figures are those of tensors.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_the_weights_are_absent_nothing_is_accepted(bool pinned)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData("elsewhere"u8));
        _suite.Checkpoint("away", [("Obtain", "ask Ada"), .. pinned ? new[] { ("Sha256", hash) } : []]);
        Write("C.Three_model=m.received.json", Row(0.5, hash[..16]).Replace("of model", "of away", StringComparison.Ordinal));

        (await Accept()).Fails("BHV0102", "Nothing is accepted for 'away'", "To get them: ask Ada", "Or accept on the machine that measured them.");

        NothingWasAccepted();
    }

    [Fact]
    public async Task Figures_of_weights_that_were_saved_anew_since_are_accepted()
    {
        PlainSafetensors.Write(_suite["model.safetensors"], [("a.weight", "F32", [1], BitConverter.GetBytes(0.5f))], ("saved", "anew"));

        (await Accept()).Succeeds("accepted A.One_model=m\n", "accepted B.Two_model=m\n");
    }

    [Fact]
    public async Task A_folder_in_the_place_of_a_verified_file_accepts_nothing()
    {
        Directory.CreateDirectory(Snapshot("B.Two_model=m.verified.json"));

        (await Accept()).Fails("BHV0604", "Nothing was accepted");

        Assert.Equal("old", Read("A.One_model=m.verified.json"));
        Assert.True(File.Exists(Snapshot("A.One_model=m.received.json")));
    }

    void NothingWasAccepted()
    {
        Assert.Equal("old", Read("A.One_model=m.verified.json"));
        Assert.Equal(3, Directory.GetFiles(_suite.Snapshots, "*.received.json").Length);
        Assert.Single(Directory.GetFiles(_suite.Snapshots, "*.verified.json"));
    }

    Task<ToolRun> Accept(params string[] line) => ToolRun.Of(["accept", .. line, "--suite", _suite.Path]);

    string Row(double value, string? weights = null) => $"{{ \"value\": {value}, \"inputs\": {{ \"weights of model\": \"{weights ?? _weights}\" }} }}";

    string Snapshot(string name) => Path.Combine(_suite.Snapshots, name);

    string Read(string name) => File.ReadAllText(Snapshot(name));

    void Write(string name, string content) => File.WriteAllText(Snapshot(name), content);
}
