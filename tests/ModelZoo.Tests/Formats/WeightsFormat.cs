using System.Text.Json;
using Behavior.Tests.Common;

namespace Behavior.ModelZoo.Tests.Formats;

/// <summary>A state dict in each of the formats that weights come in.</summary>
static class WeightsFormat
{
    public static readonly string[] All = ["safetensors", "sharded", "zip", "legacy"];

    /// <summary>Writes a flat state dict and gives its path.</summary>
    public static string Write(TempFolder folder, string format, IReadOnlyList<(string Name, MadeUpTensor Tensor)> tensors)
    {
        var path = folder[format switch { "safetensors" => "m.safetensors", "sharded" => "m.safetensors.index.json", "zip" => "m.pth", _ => "m.th" }];
        switch (format)
        {
            case "safetensors": Safetensors(path, tensors); break;
            case "sharded":
                Safetensors(folder["a.safetensors"], [.. tensors.Where((_, i) => i % 2 == 0)]);
                Safetensors(folder["b.safetensors"], [.. tensors.Where((_, i) => i % 2 == 1)]);
                var map = tensors.Select((t, i) => (t.Name, File: i % 2 == 0 ? "a.safetensors" : "b.safetensors")).ToDictionary(t => t.Name, t => t.File);
                File.WriteAllText(path, JsonSerializer.Serialize(new { weight_map = map }));
                break;
            case "zip": TorchWriter.Zip(path, TorchWriter.Dict(tensors)); break;
            default: TorchWriter.Legacy(path, TorchWriter.Dict(tensors)); break;
        }
        return path;
    }

    static void Safetensors(string path, IReadOnlyList<(string Name, MadeUpTensor Tensor)> tensors) =>
        PlainSafetensors.Write(path, tensors.Select(t => (t.Name, t.Tensor.Type, (IReadOnlyList<long>)t.Tensor.Shape, t.Tensor.Values)));
}
