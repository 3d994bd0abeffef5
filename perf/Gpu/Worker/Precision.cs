using TorchSharp;

namespace Behavior.Gpu.Worker;

static class Precision
{
    /// <summary>torch's name as a type.</summary>
    public static torch.ScalarType Parse(string name) => name switch
    {
        "float32" => torch.ScalarType.Float32,
        "bfloat16" => torch.ScalarType.BFloat16,
        "float16" => torch.ScalarType.Float16,
        _ => throw new ArgumentException($"unknown precision '{name}'"),
    };
}
