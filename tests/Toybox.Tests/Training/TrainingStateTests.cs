using Behavior.Toybox.Files;
using Behavior.Diagnostics;
using Behavior.Tests.Common;
using Behavior.Toybox.Training;

namespace Behavior.Toybox.Tests.Training;

[Collection("torch")]
public class TrainingStateTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(1_000)]
    [InlineData(-1)]
    public void A_state_that_was_cut_short_is_refused(int length)
    {
        using var folder = new TempFolder();
        var bytes = Begun(folder["state"]);
        File.WriteAllBytes(folder["state"], bytes[..(length < 0 ? bytes.Length + length : length)]);
        Refused(folder["state"], "checksum");
    }

    [Theory]
    [InlineData(5)]
    [InlineData(900)]
    [InlineData(-5)]
    public void A_state_with_a_flipped_bit_is_refused(int at)
    {
        using var folder = new TempFolder();
        var bytes = Begun(folder["state"]);
        bytes[at < 0 ? bytes.Length + at : at] ^= 4;
        File.WriteAllBytes(folder["state"], bytes);
        Refused(folder["state"], "checksum");
    }

    [Fact]
    public void A_state_of_another_recipe_is_refused()
    {
        using var folder = new TempFolder();
        Begun(folder["state"]);
        Refused(folder["state"], "another recipe", TinyTraining.Recipe with { LearningRate = 4e-3 });
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_an_error_that_says_so()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["file"], "");
        using var trainer = TinyTraining.Trainer(Path.Combine(folder["file"], "state"));
        var problem = Assert.Throws<BehaviorException>(() => trainer.Run(until: 1, cancel: TestContext.Current.CancellationToken));
        Assert.Equal("BHV0506", problem.Code);
        Assert.Contains("--out", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_write_leaves_the_older_file_and_nothing_else()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["file"], "older");
        var problem = Assert.Throws<BehaviorException>(() => ToyFile.Write(folder["file"], stream =>
        {
            stream.WriteByte(1);
            throw new IOException("No space left on device.");
        }));
        Assert.Contains("No space left", problem.Message, StringComparison.Ordinal);
        Assert.Equal("older", File.ReadAllText(folder["file"]));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    static byte[] Begun(string path)
    {
        using var trainer = TinyTraining.Trainer(path);
        trainer.Run(until: 2, cancel: TestContext.Current.CancellationToken);
        return File.ReadAllBytes(path);
    }

    static void Refused(string path, string says, Recipe? recipe = null)
    {
        using var trainer = TinyTraining.Trainer(path, recipe);
        var problem = Assert.Throws<BehaviorException>(() => trainer.Run(cancel: TestContext.Current.CancellationToken));
        Assert.Equal("BHV0505", problem.Code);
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
        Assert.Contains($"rm '{path}'", problem.Message, StringComparison.Ordinal);
    }
}
