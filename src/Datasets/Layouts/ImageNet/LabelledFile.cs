using Behavior.Datasets.Trees;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>A picture's file and its class.</summary>
/// <param name="File">The file.</param>
/// <param name="Label">The class's position in a label space.</param>
/// <param name="Below">Its path below the folder that holds the class folders.</param>
readonly record struct LabelledFile(TreeFile File, int Label, string Below);
