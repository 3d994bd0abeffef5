using Behavior.Toybox.Sets;
using Behavior.ModelZoo;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Behavior.Toybox.Training;

/// <summary>What a network gets right on the toy sets, for its model card. The suite measures the same again, with intervals.</summary>
/// <param name="Correct">Right answers on <c>toy-val</c>.</param>
/// <param name="Count">Pictures in it.</param>
/// <param name="Shape">Answers on the conflicting pictures of <c>toy-cue-conflict</c> that name the shape.</param>
/// <param name="Texture">Answers that name the texture.</param>
/// <param name="Conflicts">Conflicting pictures.</param>
public sealed record ToyScore(int Correct, int Count, int Shape, int Texture, int Conflicts)
{
    const int Batch = 50;

    /// <summary>Share of right answers on <c>toy-val</c>.</summary>
    public double Top1 => (double)Correct / Count;

    /// <summary>Shape answers among shape and texture answers (Geirhos et al. 2019); NaN without any.</summary>
    public double ShapeBias => (double)Shape / (Shape + Texture);

    /// <summary>Share of conflicting pictures whose answer is one of the two cues: where it is low, the shape bias says little.</summary>
    public double CueShare => (double)(Shape + Texture) / Conflicts;

    internal static ToyScore Of(Module<Tensor, Tensor> model, Objective objective, int resolution, Device device, int most)
    {
        var was = model.training;
        model.eval();
        var val = Answers(model, objective, "toy-val", resolution, device, most);
        var conflicts = Answers(model, objective, "toy-cue-conflict", resolution, device, most).Where(a => a.Texture != a.Label).ToList();
        if (was) model.train();
        return new(val.Count(a => a.Answer == a.Label), val.Count,
            conflicts.Count(a => a.Answer == a.Label), conflicts.Count(a => a.Answer == a.Texture), conflicts.Count);
    }

    static List<(int Label, int Texture, int Answer)> Answers(Module<Tensor, Tensor> model, Objective objective, string name, int resolution, Device device, int most)
    {
        using var set = ToySets.Open(name, resolution);
        var total = Math.Min(most, set.Samples.Count);
        var values = 3 * resolution * resolution;
        var answers = new List<(int, int, int)>();
        var pixels = new float[Batch * values];
        for (var start = 0; start < total; start += Batch)
        {
            using var pause = CollectionPause.Begin();
            using var scope = NewDisposeScope();
            using var quiet = no_grad();
            var count = Math.Min(Batch, total - start);
            for (var i = 0; i < count; i++) Normalisation.Apply(set.Load(start + i).Pixels, pixels.AsSpan(i * values, values));
            var input = tensor(pixels[..(count * values)], [count, 3, resolution, resolution]).to(device);
            var best = model.forward(input).argmax(1).cpu().data<long>().ToArray();
            for (var i = 0; i < count; i++)
            {
                var sample = set.Samples[start + i];
                answers.Add((sample.Label, Label(sample.Annotations["texture"]), objective.Category((int)best[i])));
            }
        }
        return answers;
    }

    static int Label(string category) => ToyCategories.Names.TakeWhile(n => n != category).Count();
}
