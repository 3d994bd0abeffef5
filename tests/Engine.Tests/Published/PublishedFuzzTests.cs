using System.IO.Compression;
using System.Text;
using Behavior.Fuzzing;

namespace Behavior.Engine.Tests.Published;

/// <summary>Damaged tables of published accuracies end in points between 0 and 1 or in a BHV0431 error, within bounds of time and memory.</summary>
public class PublishedFuzzTests
{
    const string Json = """
        {"rows": [{"checkpoint": "timm/a.b_in1k", "benchmark": "val", "metric": "top-1", "value": 76.1, "resolution": 224, "crop_pct": 0.875},
        {"checkpoint": "timm/a.b_in1k", "benchmark": "v2", "metric": "top-1", "value": 63.2, "resolution": 224, "crop_pct": 0.875}]}
        """;

    [Theory]
    [InlineData("fuzz.csv")]
    [InlineData("fuzz.csv.gz")]
    [InlineData("fuzz.json")]
    public void Damaged_tables_are_read_or_refused(string name)
    {
        var scratch = new Scratch("published-" + name);
        byte[] seed = Encoding.UTF8.GetBytes(name.EndsWith(".json", StringComparison.Ordinal) ? Json : Given.Accuracies);
        var target = new FuzzTarget(name, [name.EndsWith(".gz", StringComparison.Ordinal) ? Packed(seed) : seed], input => Outcome.Of(() => Read(scratch.Write(name, input)), "BHV0431"));

        var run = FuzzRun.Of(target, FuzzRun.Short);

        Assert.True(run.Faulty == 0, string.Join('\n', run.Faults));
        Assert.True(run.Outcomes.GetValueOrDefault("read") > 0, "No input was read: the target tests nothing.");
    }

    static void Read(string path)
    {
        if (Given.Read(path, "val", "v2").Points.Any(p => p.Clean is not (> 0 and < 1) || p.Shifted is not (> 0 and < 1))) throw new InvalidOperationException("An accuracy that has no logit.");
    }

    static byte[] Packed(byte[] text)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest)) zip.Write(text);
        return packed.ToArray();
    }
}
