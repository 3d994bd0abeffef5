using System.Security.Cryptography;
using Behavior.Fuzzing;

namespace Behavior.Datasets.Fuzz.Layouts;

/// <summary>Every reader of a layout: one file of a sound layout is damaged, it is opened, and every picture is decoded. The input is a number from which layout, file and damage follow.</summary>
static class LayoutTarget
{
    public static FuzzTarget Make() => new("layouts", [.. Enumerable.Range(0, 64).Select(i => BitConverter.GetBytes((long)i))], Read)
    {
        MostTime = TimeSpan.FromSeconds(10),
        MostBytes = 512 << 20,
        Short = 300,
    };

    static string Read(byte[] input)
    {
        var hash = SHA256.HashData(input);
        var layout = Kit.Layouts[(int)(BitConverter.ToUInt32(hash) % Kit.Layouts.Count)];
        using var damage = new Damage(layout, new Random(BitConverter.ToInt32(hash, 4)));
        try { return Read(layout); }
        catch (Exception failure)
        {
            var stack = (failure.StackTrace ?? "").Split('\n').Take(4).Select(l => l.Trim());
            throw new InvalidOperationException($"{damage.Text}: {failure.Message} {string.Join(' ', stack)}", failure);
        }
    }

    /// <summary>How opening ended; or where that went well, how the first picture did that is not read.</summary>
    static string Read(KitLayout layout)
    {
        var worst = "read";
        var opened = Outcome.Of(() =>
        {
            using var data = layout.Reader.Open(layout.Source);
            foreach (var (i, sample) in data.Samples.Index())
            {
                if ((uint)sample.Label >= (uint)data.Classes.Count) throw new InvalidOperationException("A label that is no class.");
                var picture = Outcome.Of(() => data.Load(i));
                if (worst == "read") worst = picture;
            }
        });
        return opened == "read" ? worst : opened;
    }
}
