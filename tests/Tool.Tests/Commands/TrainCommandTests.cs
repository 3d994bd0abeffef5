using Behavior.Tests.Common;

namespace Behavior.Tool.Tests.Commands;

/// <summary>What is wrong with the arguments is said before anything is trained.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class TrainCommandTests : IDisposable
{
    readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task An_unknown_checkpoint_gets_the_nearest_ones() => (await Train("toy-vit-sub")).Fails("BHV0503", "toy-vit-sub", "toy-vit-sup");

    [Fact]
    public async Task An_unknown_device_is_refused() => (await Train("toy-vit-sup", "--device", "abacus")).Fails("BHV0004", "abacus", "cpu");

    [Theory]
    [InlineData("0")]
    [InlineData("-16")]
    public async Task Too_few_samples_are_refused(string samples) => (await Train("toy-vit-sup", "--device", "cpu", $"--samples={samples}")).Fails("BHV0507", "no step");

    async Task<ToolRun> Train(params string[] line)
    {
        var run = await ToolRun.Of(["train", "toy", .. line, "--out", _temp.Path]);
        Assert.Empty(Directory.GetFileSystemEntries(_temp.Path));
        return run;
    }
}
