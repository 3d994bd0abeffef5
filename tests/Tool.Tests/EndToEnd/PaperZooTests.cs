using System.Diagnostics;
using System.Text.Json;
using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using Behavior.Manifests;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Formula;
using Behavior.Tests.Common;
using TorchSharp;

namespace Behavior.Tool.Tests.EndToEnd;

/// <summary>
/// The zoo <c>paper</c> as <c>Zoo.props</c> and <c>Benchmarks.props</c> have it, on weights that a formula gives and on real cue-conflict stimuli: MSBuild writes the manifest, readers find pictures,
/// categories and members, and every decision and probability is the one that PyTorch, timm and the paper's code gave (<c>conformance/endtoend</c>).
/// </summary>
public sealed class PaperZooTests : IDisposable
{
    /// <summary>Of one probability: a logit's error, 1e-5 of a norm of 31 over 1,000 classes, is at most 3e-5 where it all falls on one class.</summary>
    const double ProbabilityLimit = 1e-4;

    const string Transform = "resize(256,bicubic)|center-crop(224)|normalize(imagenet)";

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("convnext-sup", "convnext_base")]
    [InlineData("vit-sup", "deit3_base_patch16_224")]
    public void Decisions_on_cue_conflict_are_those_of_the_papers_code(string checkpoint, string architecture)
    {
        using var golden = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.Need("conformance/endtoend/cue_conflict.json")));
        var (stimuli, published) = (SharedFolder.Need("third-party/cue-conflict"), golden.RootElement.GetProperty("cases").EnumerateArray()
            .Single(c => c.GetProperty("architecture").GetString() == architecture && c.GetProperty("transform").GetString() == Transform).GetProperty("images").EnumerateArray().ToList());
        foreach (var file in published.Select(i => i.GetProperty("file").GetString()!)) Copy(Path.Combine(stimuli, file), Path.Combine(_folder["data"], "cue-conflict", file));
        var manifest = Manifest();
        WriteFormula(architecture, manifest.Checkpoint(checkpoint).Weights);

        using var evaluations = new Evaluations(manifest, ModelSources.Catalogue(manifest), EvaluationStore.Of(manifest));
        var predictions = evaluations.Predict(checkpoint, "cue-conflict");

        Assert.Equal(golden.RootElement.GetProperty("categories").EnumerateArray().Select(c => c.GetString()), predictions.Classes);
        Assert.Equal(published.Count, predictions.Samples.Count);
        foreach (var (i, sample) in predictions.Samples.Index())
        {
            var image = published.Single(p => sample.Id == $"cue-conflict/{p.GetProperty("file").GetString()}");
            Assert.Equal(image.GetProperty("decision").GetString(), predictions.Classes[predictions.Top1[i]]);
            double[] expected = [.. image.GetProperty("sixteen_way").EnumerateArray().Select(p => p.GetDouble())];
            double[] found = [.. predictions.Logits.Skip(i * expected.Length).Take(expected.Length).Select(l => Math.Exp(l))];
            Assert.All(expected.Zip(found), p => Assert.InRange(Math.Abs(p.Second - p.First) / p.First, 0, ProbabilityLimit));
        }
    }

    /// <summary>What MSBuild makes of the items, with these data and checkpoints.</summary>
    Manifest Manifest()
    {
        Directory.CreateDirectory(_folder["out"]);
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "msbuild", Path.Combine(SharedFolder.RepositoryRoot, "tests", "Behavior.Tests"), "-t:WriteBehaviorManifest", "-nologo", "-v:q", "-nodeReuse:false", "-p:UseSharedCompilation=false",
                $"-p:OutDir={_folder["out"]}/", "-p:Zoo=paper", $"-p:DataRoot={_folder["data"]}", $"-p:CheckpointRoot={_folder["checkpoints"]}",
            },
            RedirectStandardOutput = true,
        };
        using var build = Process.Start(start)!;
        var said = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        Assert.True(build.ExitCode == 0, said);
        return ManifestReader.Read(Path.Combine(_folder["out"], "behavior.manifest.json")) with { Artifacts = _folder["artifacts"] };
    }

    /// <summary>Formula weights as a file, under whatever name the item gives: the loader goes by content.</summary>
    static void WriteFormula(string architecture, string path)
    {
        using var scope = torch.NewDisposeScope();
        using var source = FormulaSource.OfArchitecture(architecture);
        using var network = CheckpointLoader.Load(architecture, source);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        SafetensorsWriter.Write(path, network.state_dict().Select(t => KeyValuePair.Create(t.Key, t.Value)));
    }

    static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }
}
