using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Evaluation.Sources;
using Behavior.Manifests.Items;
using static TorchSharp.torch;

namespace Behavior.Gate.Roc;

/// <summary>Makes every plant and shows it a few pictures of noise: whether it can be made and read, and how far a harmless one is from its base in scores below the highest.</summary>
static class Smoke
{
    const int Pictures = 8, Side = 32, Classes = 10;

    static readonly LabelSpace s_classes = LabelSpace.OfIds("ten", Enumerable.Range(0, Classes).Select(i => $"{i}"));

    /// <summary>The largest difference of a score that a harmless change may make: bfloat16 moves some by as many tenths.</summary>
    const double Most = 0.5;

    /// <summary>The exit code: 0 where all is well.</summary>
    public static int Run(World world, IReadOnlyList<Plant> plants)
    {
        var folder = Directory.CreateTempSubdirectory("gate-roc-").FullName;
        var (wrong, random) = (0, new Random(1));
        float[] pixels = [.. Enumerable.Range(0, Pictures * 3 * Side * Side).Select(_ => (float)(random.NextDouble() * 4 - 2))];
        try
        {
            foreach (var plant in plants)
            {
                var said = Check(world, folder, plant, pixels);
                if (said.IsWrong) wrong++;
                Console.WriteLine($"{(said.IsWrong ? "WRONG " : "")}{plant.Name}: {said.Text}");
            }
        }
        finally { Directory.Delete(folder, recursive: true); }
        return wrong == 0 ? 0 : 1;
    }

    static (bool IsWrong, string Text) Check(World world, string folder, Plant plant, float[] pixels)
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        try
        {
            using (var weights = Weights.Of(world.WeightsOf(plant.Layers ?? plant.Base)))
            {
                plant.Change(weights, new(Noise));
                plant.Write(World.FileOf(folder, "plant", plant), weights);
            }
            var manifest = world.Manifest(folder, [("plant", plant)]);
            var before = Scores(manifest.Checkpoints[0], pixels);
            var after = Scores(manifest.Checkpoints[1], pixels);
            var most = before.Zip(after, (a, b) => (double)Math.Abs(a - b)).Max();
            return (plant.IsHarmless ? most > Most : most == 0 && plant.Preprocess == plant.BaselinePreprocess, $"scores of up to {before.Max(Math.Abs):0.0} differ by at most {most:0.0e-0}");
        }
        catch (BehaviorException refused) { return (!plant.IsHarmless, refused.Message); }
    }

    static float[] Scores(CheckpointItem item, float[] pixels)
    {
        var source = (IModelSource)ModelSources.Catalogue(typeof(ServedSource).Assembly).SourceOf(item);
        _ = source.Identity(item);
        using var model = source.Open(item, new(s_classes, Outputs.Answers, item.Precision, Precisions.Cpu));
        using var batch = new PictureBatch(0, [.. Enumerable.Range(0, Pictures).Select(i => new Sample($"{i}", 0))], (Side, Side), pixels);
        return [.. model.Run(batch, Outputs.Answers).Values[0].Chunk(Classes).SelectMany(scores => scores.Select(s => s - scores.Max()))]; // softmax sees no more of them
    }

    static FeatureTable Noise()
    {
        var random = new Random(2);
        List<Sample> samples = [.. Enumerable.Range(0, 200).Select(i => new Sample($"{i}", i % Classes))];
        return new("", "", samples, [], [.. Enumerable.Range(0, samples.Count * 64).Select(_ => (float)random.NextDouble())], new("", "", "", "", "", ""));
    }
}
