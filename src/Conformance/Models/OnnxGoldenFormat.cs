using System.IO.Compression;
using Behavior.Conformance.Cases;
using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Sources.Onnx;
using Behavior.Evaluation.Storage;
using Behavior.Imaging;
using Behavior.Manifests;
using Behavior.Manifests.Items;

namespace Behavior.Conformance.Models;

/// <summary>
/// ONNX files (<c>onnx-golden/1</c>) as checkpoints of a suite: what valid ones answer on real photographs, and that the others end in one error that names the file.
/// The second needs no data of others.
/// </summary>
public sealed class OnnxGoldenFormat : IConformanceFormat
{
    const string Zoo = "onnx", Data = "photographs";
    const int Classes = 10, Side = 32;

    /// <summary>Answers that may hang on a last bit, or in half precision on more.</summary>
    const int MostMiscounted = 100;

    /// <inheritdoc/>
    public bool Understands(string file, GoldenValue root) => GoldenFile.FormatOf(root) == "onnx-golden/1";

    /// <inheritdoc/>
    public IEnumerable<ConformanceCase> Run(string file, GoldenValue root, ConformanceContext context)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        foreach (var result in Valid(folder, root, context)) yield return result;
        foreach (var result in Refused(folder, root, context)) yield return result;
    }

    static IEnumerable<ConformanceCase> Valid(string folder, GoldenValue root, ConformanceContext context)
    {
        List<GoldenValue> wanted = root.TryGetProperty("valid", out var valid) ? [.. valid.EnumerateCases().Where(c => context.Wants(Name(c)))] : []; // a copy may hold refusals alone
        if (wanted.Count == 0) yield break;
        var data = Path.Combine(context.ThirdParty, root.GetProperty("data").GetProperty("third_party").GetString());
        if (!File.Exists(data))
        {
            foreach (var golden in wanted) yield return new(Name(golden), 0, 0, $"{data} is absent: give its folder with --third-party", Skipped: true);
            yield break;
        }
        using var suite = new Suite(data, [.. wanted.Select(c => Item(folder, c, c.TryGetProperty("preprocess", out var own) ? own.GetString() : "imagenet"))]);
        foreach (var golden in wanted)
            foreach (var result in GoldenFile.Guard(Name(golden), () => Compare(golden, suite.Run))) yield return result;
    }

    static List<ConformanceCase> Compare(GoldenValue golden, Evaluations run)
    {
        var predictions = run.Predict(Name(golden), Data);
        var probabilities = golden.TryGetProperty("outputs", out var outputs) && outputs.GetString() == "probabilities";
        var first = golden.GetProperty("first_logits").EnumerateArray().Select((row, i) => Furthest(predictions, i, [.. row.EnumerateArray().Select(v => v.GetDouble())], probabilities)).Max();
        var correct = predictions.Top1.Zip(predictions.Labels).Count(p => p.First == p.Second);
        List<ConformanceCase> cases =
        [
            new($"{Name(golden)}/first logits", first, golden.GetProperty("relative_tolerance").GetWithin(0, GoldenLimits.Tolerance)),
            new($"{Name(golden)}/correct", Math.Abs(correct - golden.GetProperty("correct").GetInt32()), golden.GetProperty("count_tolerance").GetWithin(0, MostMiscounted), $"{correct} right"),
        ];
        if (golden.TryGetProperty("features", out _)) cases.Add(new($"{Name(golden)}/features", run.Features(Name(golden), Data).Values.Length / predictions.Samples.Count == 64 ? 0 : 1, 0));
        return cases;
    }

    /// <summary>The largest difference of a row, relative to its largest absolute value.</summary>
    static double Furthest(Predictions predictions, int row, double[] expected, bool probabilities)
    {
        var actual = predictions.Logits.Skip(row * expected.Length).Take(expected.Length).Select(v => probabilities ? Math.Exp(v) : v).ToList();
        return actual.Count == expected.Length && predictions.Classes.Count == expected.Length ? actual.Zip(expected, (a, e) => Math.Abs(a - e)).Max() / expected.Max(Math.Abs) : double.NaN;
    }

    static IEnumerable<ConformanceCase> Refused(string folder, GoldenValue root, ConformanceContext context)
    {
        var wanted = root.GetProperty("refuse").EnumerateCases().Where(c => context.Wants(Name(c))).ToList();
        if (wanted.Count == 0) yield break;
        using var pictures = new MadePictures(Classes, Side);
        foreach (var golden in wanted)
            foreach (var result in GoldenFile.Guard(Name(golden), () => [Refusal(Item(folder, golden, "imagenet"), golden, pictures.Archive)])) yield return result;
    }

    static ConformanceCase Refusal(CheckpointItem item, GoldenValue golden, string data)
    {
        using var suite = new Suite(data, [item]);
        if (golden.TryGetProperty("stage", out var stage) && stage.GetString() == "answer") // up to there all is well
            new OnnxSource().Open(item, new(suite.Run.Data(Data).LabelSpace, Outputs.Answers, Precisions.Float32, Precisions.Cpu)).Dispose();
        try { suite.Run.Predict(item.Name, Data); }
        catch (BehaviorException refusal)
        {
            var told = refusal is not AbsentException && refusal.Message.Contains(Path.GetFileNameWithoutExtension(item.Weights), StringComparison.Ordinal);
            return new(item.Name, told && IsRefusal(refusal.Code) ? 0 : 1, 0, refusal.Message);
        }
        return new(item.Name, 1, 0, $"it is answered, and should be refused: {golden.GetProperty("why").GetString()}");
    }

    /// <summary>A checkpoint's own fault, or classes that are not the benchmark's.</summary>
    static bool IsRefusal(string code) => code.StartsWith("BHV01", StringComparison.Ordinal) || code == "BHV0403";

    static string Name(GoldenValue golden) => Path.ChangeExtension(golden.GetProperty("file").GetString(), null);

    static CheckpointItem Item(string folder, GoldenValue golden, string normalisation) => new()
    {
        Name = Name(golden), Zoo = Zoo, LabelSpace = Data, Weights = Path.Combine(folder, golden.GetProperty("file").GetString()), Preprocess = $"normalize({normalisation})", DefinedIn = "Zoo.props",
    };

    /// <summary>A suite of some checkpoints on one archive of pictures, with a store of its own.</summary>
    sealed class Suite : IDisposable
    {
        readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("behavior-onnx-");

        public Suite(string data, IReadOnlyList<CheckpointItem> checkpoints)
        {
            var manifest = new Manifest
            {
                Zoo = Zoo, Snapshots = _folder.FullName, Artifacts = _folder.FullName, Checkpoints = checkpoints,
                Benchmarks = [new() { Name = Data, Zoo = Zoo, Kind = "class-folders-zip", Root = data, Measures = ["accuracy"], DefinedIn = "Benchmarks.props" }],
            };
            Run = new(manifest, ModelSources.Catalogue(), EvaluationStore.Of(manifest));
        }

        public Evaluations Run { get; }

        public void Dispose()
        {
            Run.Dispose();
            _folder.Delete(recursive: true);
        }
    }

    /// <summary>An archive of one grey picture a class.</summary>
    sealed class MadePictures : IDisposable
    {
        readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("behavior-pictures-");

        public MadePictures(int classes, int side)
        {
            using var zip = ZipFile.Open(Archive, ZipArchiveMode.Create);
            for (var c = 0; c < classes; c++)
            {
                var picture = new RgbImage(side, side);
                Array.Fill(picture.Pixels, (byte)(20 * c));
                using var entry = zip.CreateEntry($"class{c}/picture.png").Open();
                entry.Write(PngWriter.Encode(picture));
            }
        }

        public string Archive => Path.Combine(_folder.FullName, "pictures.zip");

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
