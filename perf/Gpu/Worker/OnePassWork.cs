using System.Diagnostics;
using System.Text.Json.Nodes;
using Behavior.Imaging.Transforms;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Gpu.Worker;

/// <summary>Four networks over photographs: in one pass, which decodes and moves each batch once for all of them, beside one pass a network.</summary>
sealed class OnePassWork(Session session, PhotographWork photographs)
{
    public JsonObject Run(JsonObject request)
    {
        var precision = Precision.Parse((string)request["precision"]!);
        var networks = request["networks"]!.AsArray().Select(n => session.Subject((string)n!).In(precision)).ToArray();
        var (take, batch) = ((int)request["take"]!, (int)request["batch"]!);
        double Pass(params Func<Tensor, Tensor>[] over) => Seconds(request, over, precision, take, batch);
        _ = Seconds(request, networks, precision, batch, batch); // warms everything up
        return new()
        {
            ["precision"] = (string)request["precision"]!,
            ["photographs"] = take,
            ["batch"] = batch,
            ["preparation"] = Pass(),
            ["fourPasses"] = networks.Sum(n => Pass(n)),
            ["onePass"] = Pass(networks),
        };
    }

    double Seconds(JsonObject request, Func<Tensor, Tensor>[] networks, ScalarType precision, int take, int size)
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        var pictures = photographs.Pictures(request);
        var side = (int)request["size"]!;
        var enlarge = Transform.Parse($"resize({side * 8 / 7},bicubic)|center-crop({side})|normalize(imagenet)");
        var clock = Stopwatch.StartNew();
        foreach (var batch in PhotographWork.Batches(pictures, Enumerable.Range(0, Math.Min(take, pictures.Samples.Count)), enlarge, size))
        {
            using var round = NewDisposeScope();
            if (networks.Length == 0) continue;
            var images = batch.to(session.Device).to(precision);
            foreach (var result in networks.Select(n => n(images)).ToList()) _ = result.cpu();
            batch.Dispose();
        }
        session.Synchronize();
        return clock.Elapsed.TotalSeconds;
    }
}
