namespace Behavior.Manifests.Items;

/// <summary>Number formats of a forward pass, and the devices that it runs on. The reference is <see cref="Float32"/> on a <see cref="Cpu"/>.</summary>
public static class Precisions
{
    /// <summary>IEEE 754 single precision, the reference.</summary>
    public const string Float32 = "float32";

    /// <summary>Eight bits of exponent and seven of mantissa.</summary>
    public const string BFloat16 = "bfloat16";

    /// <summary>IEEE 754 half precision.</summary>
    public const string Float16 = "float16";

    /// <summary>The processor, the reference.</summary>
    public const string Cpu = "cpu";

    /// <summary>An NVIDIA GPU.</summary>
    public const string Cuda = "cuda";

    /// <summary>Every number format.</summary>
    public static IReadOnlyList<string> All { get; } = [Float32, BFloat16, Float16];

    /// <summary>Every device.</summary>
    public static IReadOnlyList<string> Devices { get; } = [Cpu, Cuda];
}
