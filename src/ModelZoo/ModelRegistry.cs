using System.Reflection;
using Behavior.Diagnostics;
using Behavior.ModelZoo.Native;

namespace Behavior.ModelZoo;

/// <summary>All known architectures by name. Safe for concurrent use; naming and looking up loads no native code.</summary>
public static class ModelRegistry
{
    static readonly ArchitectureIndex s_index = new(typeof(ModelRegistry).Assembly);

    /// <summary>Every architecture's name, sorted.</summary>
    public static IReadOnlyCollection<string> Names => s_index.Names;

    /// <summary>The names of the architectures that <see cref="Include"/> has added.</summary>
    internal static IReadOnlyList<string> OfExtensions => s_index.OfOthers;

    /// <summary>The configurations by what their families are called, sorted; those of one family as it declares them.</summary>
    public static IReadOnlyList<IGrouping<string, ArchitectureSpec>> Families => s_index.Families;

    /// <summary>
    /// Makes the architectures of a further assembly known: every <see cref="IArchitectureFamily"/> in it. A second call for one assembly
    /// does nothing. Where it fails, the registry stays as it was.
    /// </summary>
    /// <param name="assembly">The extension.</param>
    /// <exception cref="BehaviorException">BHV0101: a name is taken (the message names both families), types of the assembly cannot be loaded, or a family throws.</exception>
    public static void Include(Assembly assembly) => s_index.Include(assembly);

    /// <summary>The configuration named <paramref name="architecture"/>, not built.</summary>
    /// <exception cref="BehaviorException">BHV0101: there is none; the message offers the nearest names.</exception>
    public static ArchitectureSpec Find(string architecture) => s_index.Find(architecture);

    /// <summary>What to say of a name that no architecture has: the nearest ones, and the ways out.</summary>
    /// <param name="architecture">The name.</param>
    /// <param name="weights">The file that it was said of.</param>
    public static string Unknown(string architecture, string weights) => s_index.Unknown(architecture, weights);

    /// <summary>Builds a network ready for training: values by the reference implementation's initialisation, from torch's random state.</summary>
    /// <param name="architecture">Its name.</param>
    /// <param name="classes">Class scores; those of the published classifier unless given.</param>
    /// <exception cref="BehaviorException">BHV0101: no such architecture.</exception>
    public static VisionModel Create(string architecture, int? classes = null)
    {
        var model = Build(architecture, classes);
        model.Initialise();
        return model;
    }

    /// <summary>Builds a network whose values are not set, for a loader to fill.</summary>
    /// <exception cref="BehaviorException">BHV0101: no such architecture. BHV0107: it does not take pictures of <paramref name="inputSize"/>.</exception>
    internal static VisionModel Build(string architecture, int? classes, int? inputSize = null)
    {
        var spec = Find(architecture);
        if (classes < 1)
            throw new BehaviorException("BHV0101", $"Architecture {architecture} cannot have {classes} classes: a classifier has at least 1.");
        InstalledTorch.Use();
        if (inputSize is not { } side || side == spec.InputSize) return spec.Build(classes ?? spec.Classes);
        if (spec.Refusal(side) is { } refusal) throw new BehaviorException("BHV0107", refusal);
        return spec.BuildAt is { } build ? build(classes ?? spec.Classes, side) : spec.Build(classes ?? spec.Classes);
    }
}
