using Behavior.Datasets.Trees;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>A corrupted picture's file, <c>[group/]fog/3/n01440764/ILSVRC2012_val_00000009.JPEG</c>.</summary>
/// <param name="File">The file.</param>
/// <param name="Corruption">The corruption's folder.</param>
/// <param name="Severity">The severity's folder.</param>
/// <param name="Class">The class's folder.</param>
sealed record CorruptedFile(TreeFile File, string Corruption, string Severity, string Class);
