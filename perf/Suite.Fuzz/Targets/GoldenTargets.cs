using Behavior.Conformance;
using Behavior.Conformance.Cases;
using Behavior.Fuzzing;

namespace Behavior.Suite.Fuzz;

/// <summary>Goldens of every format: whatever stands in one, its cases agree or fail, and the run goes on.</summary>
static class GoldenTargets
{
    /// <summary>Formats that build whole networks or make hundreds of pictures a case: their structure is read, and no case is run.</summary>
    static readonly string[] s_read = ["vit_tiny_patch16_224", "openclip_vit_b_16", "hf_clip_vit_b_16", "cue_conflict", "statistics", "manifest", "pos_embed_resample"];

    /// <summary>Formats of pictures, a tenth of a second each: their structure is read, and the cases of one input in <see cref="Seldom"/> are run.</summary>
    static readonly string[] s_slow = ["explicit", "pixels", "boxes", "deterministic"];

    const int Seldom = 16;

    static readonly IReadOnlyList<Golden> s_goldens = [.. Directory.GetFiles(Repository.Seeds, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Of)];

    /// <summary>Mutated bytes.</summary>
    public static FuzzTarget Bytes { get; } = new("golden", [.. s_goldens.Select(g => g.Content)], bytes => Run(Nearest(bytes), bytes));

    /// <summary>Edited values: the mutated bytes only choose which.</summary>
    public static FuzzTarget Values { get; } = new("golden-values", [BitConverter.GetBytes(1L), BitConverter.GetBytes(2L)], bytes =>
    {
        var number = Number(bytes);
        var golden = s_goldens[number % s_goldens.Count];
        return Run(golden, JsonEdits.Make(golden.Content, number));
    });

    sealed record Golden(string Name, string Folder, byte[] Content);

    static Golden Of(string file)
    {
        var relative = Path.GetRelativePath(Repository.Seeds, file).Replace('\\', '/');
        var (project, folder) = (relative[..relative.IndexOf('/')], Path.GetDirectoryName(relative[(relative.IndexOf('/') + 1)..])!);
        return new(Path.GetFileNameWithoutExtension(file), Scratch.Folder(relative, Path.Combine(Repository.Root, "tests", project, "Conformance", folder)), File.ReadAllBytes(file));
    }

    /// <summary>The golden that bytes were made of: the data beside it is what they name.</summary>
    static Golden Nearest(byte[] bytes) => s_goldens.MaxBy(g => bytes.AsSpan().CommonPrefixLength(g.Content) + Math.Min(Behind(bytes, g.Content), bytes.Length / 2))!;

    static int Behind(byte[] a, byte[] b)
    {
        var same = 0;
        while (same < Math.Min(a.Length, b.Length) && a[^(same + 1)] == b[^(same + 1)]) same++;
        return same;
    }

    static string Run(Golden golden, byte[] content)
    {
        var file = Path.Combine(golden.Folder, "golden.json");
        File.WriteAllBytes(file, content);
        var filter = s_read.Contains(golden.Name) || (s_slow.Contains(golden.Name) && content.Length % Seldom > 0) ? "no such case" : "";
        return Targets.Outcome(() => Verdict(ConformanceRun.Run(file, new ConformanceContext(Path.Combine(golden.Folder, "absent"), filter))));
    }

    /// <summary>The code of the first failed case, or <c>differs</c> where figures alone are off, or <c>agrees</c>.</summary>
    static string Verdict(IEnumerable<ConformanceCase> cases)
    {
        var failed = cases.ToList().Where(c => !c.Ok).ToList();
        if (failed.Count == 0) return "agrees";
        var at = failed.Select(c => c.Note.IndexOf("BHV", StringComparison.Ordinal) is >= 0 and var i ? c.Note[i..(i + 7)] : "").FirstOrDefault(c => c.Length > 0);
        return at ?? "differs";
    }

    /// <summary>A number that is the same for the same bytes on every machine.</summary>
    internal static int Number(byte[] bytes) => (int)(bytes.Aggregate(2166136261u, (hash, b) => (hash ^ b) * 16777619u) & int.MaxValue);
}
