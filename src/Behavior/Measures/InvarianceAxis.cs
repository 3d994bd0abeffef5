using System.Globalization;
using Behavior.Imaging.Transforms;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.ModelZoo;

namespace Behavior.Measures;

/// <summary>
/// One of the paper's transformations with its settings, as perturbations of a checkpoint's preprocessing. The paper's settings belong to
/// 224-pixel networks and photographs of about 375 pixels' shorter side; for other sizes they are scaled, so that the same part of the picture is seen.
/// </summary>
public sealed class InvarianceAxis
{
    const double PaperInput = 224, PaperPhotograph = 375;

    readonly Func<double, Subject, string> _step;

    InvarianceAxis(string name, string unit, double[] settings, double reference, bool logarithmic, Func<double, Subject, string> step)
    {
        (Name, Unit, Settings, IsLogarithmic, _step) = (name, unit, settings, logarithmic, step);
        Reference = Array.IndexOf(settings, reference);
    }

    /// <summary>Zoom into the middle: 1 to 3 times.</summary>
    public static InvarianceAxis Scale { get; } = new("scale", "times", [1, 1.25, 1.5, 2, 3], 1, logarithmic: true,
        (factor, s) => $"crop-scale({Text(factor)},{s.Family},{s.Input})");

    /// <summary>The crop moved along the longer side: 0 to 100 pixels of a photograph.</summary>
    public static InvarianceAxis Shift { get; } = new("shift", "of 375 pixels", [0, 5, 30, 75, 100], 0, logarithmic: false,
        (shift, s) => $"crop-shift({Text(s.Picture is { } side ? shift * side / PaperPhotograph : shift)},{s.Family},{s.Input})");

    /// <summary>The size of the input: half to nearly three times what the network was trained on, in steps that every patch size divides.</summary>
    public static InvarianceAxis Resolution { get; } = new("resolution", "of 224 pixels", [112, 224, 336, 512, 640], 224, logarithmic: true,
        (size, s) => $"resolution({Rounded(size / PaperInput * s.Input, s.Input)},{s.Family})");

    /// <summary>
    /// The detail in the picture, down to a quarter (reviewers): it is reduced and enlarged again to what the network takes, because a quarter
    /// of the input size is less than one cell of a ConvNeXt's last stage, and no whole number of a ViT's patches.
    /// </summary>
    public static InvarianceAxis Detail { get; } = new("detail", "of 224 pixels", [56, 64, 80, 96, 112, 224], 224, logarithmic: true,
        (size, s) => size == PaperInput ? s.Whole : $"resize({Reduced(size, s)}x{Reduced(size, s)},bicubic)|resize({s.Input}x{s.Input},bicubic)");

    /// <summary>Every axis.</summary>
    public static IReadOnlyList<InvarianceAxis> All { get; } = [Scale, Shift, Resolution, Detail];

    /// <summary>What is varied.</summary>
    public string Name { get; }

    /// <summary>What the settings count.</summary>
    public string Unit { get; }

    /// <summary>The paper's settings, ascending.</summary>
    public IReadOnlyList<double> Settings { get; }

    /// <summary>Position of the untransformed setting.</summary>
    public int Reference { get; }

    /// <summary>Whether areas are taken over the settings' logarithms.</summary>
    public bool IsLogarithmic { get; }

    /// <summary>What answers at a setting are called beside a benchmark's own: <c>scale 1.25</c>.</summary>
    public string NameOf(double setting) => $"{Name} {setting.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The perturbation of each setting.</summary>
    public IReadOnlyList<string> Perturbations(CheckpointItem checkpoint, BenchmarkItem benchmark)
    {
        var subject = Subject.Of(checkpoint, benchmark);
        return [.. Settings.Select(s => _step(s, subject))];
    }

    /// <summary>The weight of each setting in the trapezoid area over the rescaled axis; they add up to 1.</summary>
    public double[] Weights()
    {
        var axis = Settings.Select(s => IsLogarithmic ? Math.Log(s) : s).ToArray();
        var weights = new double[axis.Length];
        for (var j = 1; j < axis.Length; j++)
        {
            var half = (axis[j] - axis[j - 1]) / (axis[^1] - axis[0]) / 2;
            weights[j - 1] += half;
            weights[j] += half;
        }
        return weights;
    }

    static string Text(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);

    /// <summary>To a size that networks of this input take: whole patches of a ViT, whole cells of a ConvNeXt's last stage where the input is small.</summary>
    static int Rounded(double size, int input)
    {
        var step = input >= PaperInput ? 16 : 8;
        return Math.Max(1, (int)Math.Round(size / step, MidpointRounding.AwayFromZero)) * step;
    }

    static int Reduced(double size, Subject s) => (int)Math.Round(size / PaperInput * s.Input, MidpointRounding.AwayFromZero);

    /// <summary>What decides how a picture is cut for a checkpoint.</summary>
    /// <param name="Family"><c>supervised</c> where its own preprocessing cuts a border off, as the paper's supervised models do; else <c>clip</c>.</param>
    /// <param name="Input">Side of the pictures it sees.</param>
    /// <param name="Picture">Side of the benchmark's pictures, where its item says so.</param>
    /// <param name="Resizes">Whether its own preprocessing brings every picture to that size.</param>
    sealed record Subject(string Family, int Input, int? Picture, bool Resizes)
    {
        /// <summary>What shows the whole picture at the size of the input: nothing where the preprocessing does so by itself.</summary>
        public string Whole => Resizes || Picture == Input ? "" : $"resize({Input}x{Input},bicubic)";

        public static Subject Of(CheckpointItem checkpoint, BenchmarkItem benchmark)
        {
            var transform = Transform.Parse(checkpoint.Preprocess);
            var input = transform.FixedSize?.Width ?? checkpoint.InputSize
                ?? (checkpoint.Architecture.Length > 0 ? ModelRegistry.Find(checkpoint.Architecture).InputSize : benchmark.Resolution ?? (int)PaperInput);
            var cutsBorder = transform.Steps.OfType<ResizeStep>().Any(r => r.Side > input);
            return new(cutsBorder ? "supervised" : "clip", input, benchmark.Resolution, transform.FixedSize is not null);
        }
    }
}
