using System.Reflection;
using Behavior.Diagnostics;

namespace Behavior.ModelZoo;

/// <summary>All known architectures by name. Safe for concurrent use; naming and looking up loads no native code.</summary>
public static class ModelRegistry
{
    static readonly Lock s_gate = new();
    static Dictionary<string, ArchitectureSpec>? s_specs;
    static readonly List<Assembly> s_assemblies = [typeof(ModelRegistry).Assembly];

    /// <summary>Every architecture's name, sorted.</summary>
    public static IReadOnlyCollection<string> Names => [.. Specs().Keys.Order(StringComparer.Ordinal)];

    /// <summary>The configuration named <paramref name="architecture"/>, not built.</summary>
    /// <exception cref="BehaviorException">BHV0101: there is none; the message offers the nearest names.</exception>
    public static ArchitectureSpec Find(string architecture) =>
        Specs().TryGetValue(architecture, out var spec)
            ? spec
            : throw new BehaviorException("BHV0101", Suggest.Unknown("architecture", architecture, Specs().Keys));

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
    internal static VisionModel Build(string architecture, int? classes)
    {
        var spec = Find(architecture);
        if (classes < 1)
            throw new BehaviorException("BHV0101", $"Architecture {architecture} cannot have {classes} classes: a classifier has at least 1.");
        return spec.Build(classes ?? spec.Classes);
    }

    /// <summary>Makes the architectures of a further assembly known: every <see cref="IArchitectureFamily"/> in it.</summary>
    public static void Add(Assembly assembly)
    {
        lock (s_gate)
        {
            if (s_assemblies.Contains(assembly)) return;
            s_assemblies.Add(assembly);
            s_specs = null;
        }
    }

    static Dictionary<string, ArchitectureSpec> Specs()
    {
        lock (s_gate)
            return s_specs ??= s_assemblies.SelectMany(a => a.GetTypes())
                .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IArchitectureFamily)) && t.GetConstructor(Type.EmptyTypes) is not null)
                .SelectMany(t => ((IArchitectureFamily)Activator.CreateInstance(t)!).Configurations)
                .ToDictionary(s => s.Name, StringComparer.Ordinal);
    }
}
