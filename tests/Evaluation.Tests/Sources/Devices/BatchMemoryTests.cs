using Behavior.Evaluation.Sources.Torch.Devices;
using Behavior.Tests.Common;

namespace Behavior.Evaluation.Tests.Sources.Devices;

public class BatchMemoryTests
{
    [Fact]
    public void The_last_number_kept_for_a_key_is_found_by_another_process()
    {
        using var temp = new TempFolder();
        var memory = BatchMemory.In(temp["store"]);
        memory.Keep("a", 512);
        memory.Keep("b", 24);
        memory.Keep("a", 256);

        var later = BatchMemory.In(temp["store"]);

        Assert.Equal((256, 24, null), (later.Find("a"), later.Find("b"), later.Find("c")));
        Assert.Equal(2, File.ReadAllLines(temp["store/device-batches.txt"]).Length);
        Assert.Single(Directory.GetFiles(temp["store"]));
    }

    /// <summary>Every bit of the file is turned once: no other number is ever read from it.</summary>
    [Fact]
    public void A_damaged_line_is_forgotten_and_the_others_stay()
    {
        using var temp = new TempFolder();
        var (memory, file) = (BatchMemory.In(temp["store"]), temp["store/device-batches.txt"]);
        memory.Keep("a", 512);
        memory.Keep("b", 24);
        var sound = File.ReadAllBytes(file);
        for (var bit = 0; bit < sound.Length * 8; bit++)
        {
            byte[] damaged = [.. sound];
            damaged[bit / 8] ^= (byte)(1 << bit % 8);
            File.WriteAllBytes(file, damaged);
            Assert.True(memory.Find("a") is null or 512, $"bit {bit}");
            Assert.True(memory.Find("b") is null or 24, $"bit {bit}");
            Assert.False(memory.Find("a") is null && memory.Find("b") is null && sound[bit / 8] != '\n', $"bit {bit}");
        }
        File.WriteAllBytes(file, [0, 255, 10, 32, 32, 10]);
        Assert.Null(memory.Find("a"));

        memory.Keep("a", 8);

        Assert.Equal(8, memory.Find("a"));
        Assert.Single(File.ReadAllLines(file));
    }

    [Fact]
    public void A_file_that_cannot_be_read_or_written_remembers_nothing()
    {
        using var temp = new TempFolder();
        Directory.CreateDirectory(temp["store/device-batches.txt"]);
        var memory = BatchMemory.In(temp["store"]);

        memory.Keep("a", 512);

        Assert.Null(memory.Find("a"));
    }
}
