using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text;
using Behavior.ModelZoo.Native;

namespace Behavior.ModelZoo.Layers;

/// <summary>
/// The rule of this process: what the build was told (<c>-p:MatrixProducts=linear|widening|packed</c>), else what is fastest on this processor: packed weights on AMD's, with AVX2 as with
/// AVX-512. On Intel's they were not measured, and MKL is faster there than elsewhere: those that widen. Measured in docs/models.md. The last bits of outputs depend on it.
/// </summary>
public static class ProductRules
{
    /// <summary>The entry of the program's <c>runtimeconfig.json</c> that fixes the rule; the build writes it.</summary>
    public const string Setting = "Behavior.MatrixProducts";

    /// <summary>The rule of this process.</summary>
    public static ProductRule Current { get; } =
        AppContext.GetData(Setting) is string { Length: > 0 } text && Enum.TryParse<ProductRule>(text, ignoreCase: true, out var told) ? told : Of(Vendor());

    /// <summary>Whether this libtorch can multiply by packed weights. It loads libtorch.</summary>
    public static bool CanPack => PackedProducts.Exist;

    /// <summary>The fastest rule for a processor.</summary>
    /// <param name="vendor">What the processor says of its maker, <c>GenuineIntel</c> for example; empty where it has no such word.</param>
    internal static ProductRule Of(string vendor) => vendor is "" or "GenuineIntel" ? ProductRule.Widening : ProductRule.Packed;

    static string Vendor()
    {
        if (!X86Base.IsSupported) return "";
        var (_, b, c, d) = X86Base.CpuId(0, 0);
        return Encoding.ASCII.GetString(MemoryMarshal.AsBytes<int>([b, d, c]));
    }
}
