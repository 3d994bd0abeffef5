using System.Globalization;
using Behavior.Diagnostics;
using Behavior.Toybox.Sets;

namespace Behavior.Toybox.Training;

/// <summary>Everything that determines a training besides the world and the code: a checkpoint of the toy zoo is its recipe, run.</summary>
public sealed record Recipe
{
    /// <summary>The checkpoint's name, for example <c>toy-convnext-sup</c>.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence that says what the checkpoint is for.</summary>
    public required string Purpose { get; init; }

    /// <summary>The published name of the architecture.</summary>
    public required string Architecture { get; init; }

    /// <summary>What goes with each picture.</summary>
    public Supervision Teaches { get; init; } = Supervision.Labels;

    /// <summary>The checkpoint that training starts from, in the same folder; fresh weights unless given.</summary>
    public string From { get; init; } = "";

    /// <summary>Set that is learnt from.</summary>
    public string Set { get; init; } = "toy-train";

    /// <summary>Side of the pictures in pixels.</summary>
    public int Resolution { get; init; } = 64;

    /// <summary>Pictures seen in all, from the set's first on: every model of the zoo sees the same ones in the same order, as far as it gets.</summary>
    public int Samples { get; init; } = 65_536;

    /// <summary>Pictures a step.</summary>
    public int Batch { get; init; } = 16;

    /// <summary>Decides the initial weights and the augmentation.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Highest learning rate.</summary>
    public double LearningRate { get; init; } = 1e-3;

    /// <summary>Share of the steps over which the learning rate rises from zero; then it falls along a cosine to zero.</summary>
    public double WarmUp { get; init; } = 0.05;

    /// <summary>Decoupled weight decay of matrices and kernels; biases, norms and other vectors have none.</summary>
    public double WeightDecay { get; init; } = 0.05;

    /// <summary>Decay rates of AdamW's two moments.</summary>
    public (double First, double Second) Betas { get; init; } = (0.9, 0.99);

    /// <summary>Probability mass that is spread evenly over all classes.</summary>
    public double LabelSmoothing { get; init; } = 0.1;

    /// <summary>The gradient is shortened to this length.</summary>
    public double GradientClip { get; init; } = 1.0;

    /// <summary>Steps in all.</summary>
    public int Steps => Samples / Batch;

    /// <summary>The same recipe at another sample count, under the name <c>NAME-SAMPLES</c>.</summary>
    public Recipe WithSamples(int samples) => this with
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"{Name}-{samples}"),
        Purpose = string.Create(CultureInfo.InvariantCulture, $"The recipe of {Name} at {samples:N0} samples instead of {Samples:N0}: the sample-count control."),
        Samples = samples,
    };

    /// <summary>A hash of all that determines the weights: a training is resumed only under the recipe that began it.</summary>
    public string ComputeHash() => TextHash.Of((this with { Purpose = "" }).ToString());

    /// <summary>Refuses a recipe that cannot be run.</summary>
    /// <exception cref="BehaviorException">BHV0507: too few samples, or a size that is not positive. BHV0501, BHV0502: no such set or resolution.</exception>
    public void Check()
    {
        using var set = ToySets.Open(Set, Resolution);
        if (Batch < 1 || Samples < Batch)
            throw new BehaviorException("BHV0507", $"Recipe '{Name}' cannot be run: {Samples:N0} samples in batches of {Batch:N0} make no step. Give at least one batch of samples.");
        if (!(LearningRate > 0) || WarmUp is not (>= 0 and <= 1) || LabelSmoothing is not (>= 0 and < 1) || !(GradientClip > 0))
            throw new BehaviorException("BHV0507",
                $"Recipe '{Name}' cannot be run: it needs LearningRate > 0 (is {LearningRate:g}), WarmUp in [0, 1] (is {WarmUp:g}), LabelSmoothing in [0, 1) (is {LabelSmoothing:g})"
                + $" and GradientClip > 0 (is {GradientClip:g}).");
    }

    /// <summary>The learning rate of a step, counted from 0.</summary>
    public double Rate(int step)
    {
        var warm = Math.Max(1, (int)(Steps * WarmUp));
        if (step < warm) return LearningRate * (step + 1) / warm;
        return LearningRate * 0.5 * (1 + Math.Cos(Math.PI * (step - warm) / Math.Max(1, Steps - warm)));
    }
}
