using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace Behavior.ModelZoo.Layers;

/// <summary>
/// The rule of this process: what the build was told (<c>-p:MatrixProducts=linear|widening|convolution</c>), else what is fastest on this processor. MKL keeps to vectors of 256 bits on
/// processors that are not Intel's and oneDNN does not, so that with AVX-512 there every product is faster as a convolution. Elsewhere the two are level and those that widen gain.
/// Measured in docs/models.md. The last bits of outputs depend on it.
/// </summary>
public static class ProductRules
{
    /// <summary>The entry of the program's <c>runtimeconfig.json</c> that fixes the rule; the build writes it.</summary>
    public const string Setting = "Behavior.MatrixProducts";

    /// <summary>The rule of this process.</summary>
    public static ProductRule Current { get; } =
        AppContext.GetData(Setting) is string { Length: > 0 } text && Enum.TryParse<ProductRule>(text, ignoreCase: true, out var told) ? told : Of(Vendor(), Avx512F.IsSupported);

    /// <summary>The fastest rule for a processor.</summary>
    /// <param name="vendor">What the processor says of its maker, <c>GenuineIntel</c> for example; empty where it has no such word.</param>
    /// <param name="avx512">Whether it has vectors of 512 bits.</param>
    internal static ProductRule Of(string vendor, bool avx512) => avx512 && vendor != "GenuineIntel" ? ProductRule.Convolution : ProductRule.Widening;

    static string Vendor()
    {
        if (!X86Base.IsSupported) return "";
        var (_, b, c, d) = X86Base.CpuId(0, 0);
        return Encoding.ASCII.GetString(MemoryMarshal.AsBytes<int>([b, d, c]));
    }
}
