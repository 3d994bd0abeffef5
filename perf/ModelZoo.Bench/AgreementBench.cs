using Behavior.Datasets.Layouts;
using Behavior.Datasets;
using Behavior.ModelZoo.Checkpoints;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Bench;

/// <summary>How often bfloat16 names the same class as float32: published weights, every tenth of CIFAR-10's 10,000 test photographs.</summary>
static class AgreementBench
{
    const int Every = 10, Batch = 100;
    static readonly string[] s_weights = ["resnet20-12fca82f.th", "resnet32-d509ac18.th", "resnet44-014dd654.th", "resnet56-4bfd9763.th"];

    /// <param name="folder">The folder with <c>cifar10-jpeg/test.zip</c> and <c>resnet-cifar/*.th</c>.</param>
    public static int Run(string folder)
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        using var pictures = new ZipClassFoldersReader().Open(new("cifar10", Path.Combine(folder, "cifar10-jpeg", "test.zip")));
        var chosen = Enumerable.Range(0, pictures.Samples.Count).Where(i => i % Every == 0).ToList();
        var images = chosen.Chunk(Batch).Select(rows => stack([.. rows.Select(i => Normalised(pictures.Load(i).Pixels))])).ToList();
        var labels = tensor(chosen.Select(i => (long)pictures.Samples[i].Label).ToArray());
        foreach (var file in s_weights) Compare(file, Path.Combine(folder, "resnet-cifar", file), images, labels);
        return 0;
    }

    static void Compare(string name, string file, List<Tensor> images, Tensor labels)
    {
        using var scope = NewDisposeScope();
        using var model = CheckpointLoader.Load(name[..name.IndexOf('-', StringComparison.Ordinal)] + "_cifar", file);
        var full = Top1(model, images, ScalarType.Float32);
        using var half = model.to(ScalarType.BFloat16);
        var rounded = Top1(half, images, ScalarType.BFloat16);
        Console.WriteLine($"{name,-22} {labels.numel()} photographs: top-1 agreement {Share(full.eq(rounded)):0.0} %, "
            + $"accuracy {Share(full.eq(labels)):0.0} % in float32, {Share(rounded.eq(labels)):0.0} % in bfloat16");
    }

    static Tensor Top1(VisionModel model, List<Tensor> images, ScalarType type) => cat([.. images.Select(batch => model.forward(batch.to(type)).argmax(1))]);

    static double Share(Tensor right) => right.to(ScalarType.Float64).mean().item<double>() * 100;

    /// <summary>v/255, minus ImageNet's mean, over its deviation, as these weights were trained with.</summary>
    static Tensor Normalised(byte[] rgb)
    {
        var pixels = tensor(rgb).view(32, 32, 3).permute(2, 0, 1).to(ScalarType.Float32) / 255;
        return (pixels - tensor(new[] { 0.485f, 0.456f, 0.406f }).view(3, 1, 1)) / tensor(new[] { 0.229f, 0.224f, 0.225f }).view(3, 1, 1);
    }
}
