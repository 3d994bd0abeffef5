using System.IO.Compression;
using Behavior.Datasets.Labels;
using Behavior.Evaluation.Exports;
using Behavior.Evaluation.Sources.Recorded;
using Behavior.Fuzzing;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Tests.Sources.Recorded;

/// <summary>Damaged tables end in finite answers, or in an error with a code, within bounds of time and memory.</summary>
public class RecordedFuzzTests
{
    static readonly LabelSpace s_space = LabelSpace.OfIds("", ["cat", "dog", "owl"]);
    static readonly CheckpointItem s_item = new() { Name = "mine" };

    public static TheoryData<string> Forms => [.. PredictionTable.Forms, "npy", "csv.gz"];

    [Theory, MemberData(nameof(Forms))]
    public void Damaged_tables_are_read_or_refused(string form)
    {
        var scratch = new Scratch("recorded-" + form, ("fuzz.ids.txt", "1\n2\n3\n4\n"u8.ToArray()));
        var name = form == "npy" ? "fuzz.logits.npy" : $"fuzz.{form}";

        var run = FuzzRun.Of(new(form, Seeds(form), input => Outcome.Of(() => Read(scratch.Write(name, input)))), FuzzRun.Short);

        Assert.True(run.Faulty == 0, string.Join('\n', run.Faults));
        Assert.True(run.Outcomes.GetValueOrDefault("read") > 0, "No input was read: the target tests nothing.");
    }

    static void Read(string file)
    {
        var table = RecordedReader.Read(s_item, file, s_space, "");
        for (var i = 0; i < table.Ids.Count; i++)
        {
            if (table.Ids[i].Length == 0 || table.Top1?[i] is < -1 or > 2 || table.Confidences?[i] is not (null or (>= 0 and <= 1))) throw new InvalidOperationException($"Row {i} is no answer.");
            if (table.Scores is { } scores && Finite.FirstBad(scores[i]) >= 0) throw new InvalidOperationException($"Row {i} has a score that is not finite.");
        }
    }

    static byte[][] Seeds(string form) => form switch
    {
        "npy" => [[0x93, .. "NUMPY"u8, 1, 0, 70, 0, .. System.Text.Encoding.ASCII.GetBytes("{'descr': '<f4', 'fortran_order': False, 'shape': (4, 3), }".PadRight(69) + "\n"), .. new byte[48]]],
        "csv.gz" => [.. Seeds("csv").Select(Packed)],
        _ => [Written(form, AnswerTable.OfScores([2, 1, 0, 0, 1, -1, 0.5f, 0, 0.25f, -1, -2, -3], 3)), Written(form, AnswerTable.OfClasses([0, 1, -1, 2], [1, 0.5f, 0.25f, 0]))],
    };

    static byte[] Written(string form, AnswerTable answers)
    {
        using var temp = new Behavior.Tests.Common.TempFolder();
        PredictionTable.Write(temp["seed"], form, new("m", "val", [new("1", 0), new("2", 1), new("3", 2), new("4", 0)], [0, 1, 2, 0], s_space, answers, new("w", "", "d", "", "float32", "cpu")));
        return File.ReadAllBytes(temp["seed"]);
    }

    static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest)) stream.Write(content);
        return packed.ToArray();
    }
}
