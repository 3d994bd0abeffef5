using System.Text.Json.Nodes;
using Behavior.ModelZoo.Formula;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Gpu.Worker;

/// <summary>Outputs on the device in each precision against the processor's in float32: same weights, same random pictures.</summary>
static class AgreementWork
{
    public static JsonObject Run(Session session, JsonObject request)
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        var (count, size) = ((int)request["pictures"]!, (int)request["size"]!);
        var images = tensor(Enumerable.Range(0, count).SelectMany(k => FormulaGenerator.Image("noise", k, size, size)).ToArray()).view(count, 3, size, size);
        var subject = session.Subject((string)request["network"]!);
        var reference = subject.In(ScalarType.Float32, CPU)(images);
        var rows = new JsonArray();
        foreach (var name in Network.Precisions) rows.Add(Compare(name, reference, subject.In(Precision.Parse(name))(images.to(Precision.Parse(name), session.Device)).cpu()));
        return new() { ["rows"] = rows };
    }

    static JsonObject Compare(string precision, Tensor reference, Tensor outputs)
    {
        var difference = outputs.to(ScalarType.Float64) - reference.to(ScalarType.Float64);
        var top1 = outputs.argmax(1).eq(reference.argmax(1)).to(ScalarType.Float64).mean().item<double>();
        return new()
        {
            ["precision"] = precision,
            ["largest"] = Finite(difference.abs().max().item<double>()),
            ["largestReference"] = reference.abs().max().item<float>(),
            ["relative"] = Finite((difference.norm() / reference.to(ScalarType.Float64).norm()).item<double>()),
            ["top1"] = top1,
        };
    }

    /// <summary>JSON has no infinity and no NaN; an output that overflowed is null.</summary>
    static JsonNode? Finite(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;
}
