using Behavior.Datasets.Trees;
using Behavior.Datasets.Layouts;
using System.Security.Cryptography;
using System.Text;
using Behavior.Datasets.Fuzz.Layouts;
using Behavior.Datasets.Labels;
using Behavior.Fuzzing;

namespace Behavior.Datasets.Fuzz;

/// <summary>Every reader of this project.</summary>
static class Targets
{
    /// <summary>In the order of the program's lines.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } = [Archive(), Labels(), Remembered(), LayoutTarget.Make()];

    /// <summary>The archive is opened and every picture decoded.</summary>
    static FuzzTarget Archive()
    {
        var scratch = new Scratch("class-folders-zip");
        return new("class-folders-zip", Archives.All, input => Outcome.Of(() =>
        {
            using IDataset dataset = new ZipClassFoldersReader().Open(new("fuzz", scratch.Write("fuzz.zip", input)));
            foreach (var (i, sample) in dataset.Samples.Index())
                if (dataset.Load(i).Width == 0 || (uint)sample.Label >= (uint)dataset.Classes.Count) throw new InvalidOperationException("A picture without pixels, or a label that is no class.");
        }));
    }

    static FuzzTarget Labels()
    {
        var scratch = new Scratch("label-space");
        return new("label-space", ["n01440764\ttench\nn01443537\tgoldfish\n"u8.ToArray(), "# groups\ndog\tdog, any breed\tn02085620 n02085782\r\ncat\t\tn02123045\n"u8.ToArray()],
            input => Outcome.Of(() => LabelSpaceFile.Read(scratch.Write("classes.txt", input))));
    }

    /// <summary>What was remembered of an archive is its hash or nothing: a damaged line never becomes another hash.</summary>
    static FuzzTarget Remembered()
    {
        var scratch = new Scratch("fingerprints");
        var archive = scratch.Write("a.zip", Archives.All[0]);
        File.SetLastWriteTimeUtc(archive, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        var folder = Path.GetDirectoryName(archive)!;
        string Hash()
        {
            using var file = File.OpenHandle(archive);
            return new FingerprintCache(folder).Of(_ => FileStamp.Of(archive, file), "bytes", () => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(archive))));
        }
        var hash = Hash();
        return new("fingerprints", [File.ReadAllBytes(Path.Combine(folder, "fingerprints.txt")), Encoding.ASCII.GetBytes("0 1 2\n")], input => Outcome.Of(() =>
        {
            scratch.Write("fingerprints.txt", input);
            if (Hash() != hash) throw new InvalidOperationException("Another hash than the archive's.");
        }));
    }
}
