using System.Reflection;
using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Discovery;
using Behavior.Diagnostics.Files;
using Behavior.Manifests.Items;
using Behavior.ModelZoo;

namespace Behavior.Manifests.Doors;

/// <summary>
/// Loads the assemblies that <c>Extension</c> items name: the code of whoever wrote the item, and of nobody else. Only the file of an item is
/// loaded, and nothing of it runs before its readers, architectures or sources are asked.
/// </summary>
public static class Extensions
{
    internal const string Code = "BHV0020";

    const long LargestAssembly = 1 << 30;

    static readonly Type[] s_doors = [typeof(IDatasetReader), typeof(ILabelSpaces), typeof(IArchitectureFamily), typeof(ICheckpointKind)];

    /// <summary>The assembly of one item.</summary>
    /// <exception cref="BehaviorException">BHV0020: it is not there, is no assembly, or holds nothing to add.</exception>
    public static Assembly Load(ExtensionItem item)
    {
        var assembly = Loaded(item.Name) ?? FromName(item) ?? FromFile(item);
        var problems = new Problems();
        var types = Implementations.Types(assembly, Code, problems);
        problems.ThrowIfAny();
        if (!types.Any(t => !t.IsAbstract && s_doors.Any(d => t.IsAssignableTo(d))))
            throw Problem(item, $"{assembly.GetName().Name} implements none of {string.Join(", ", s_doors.Select(d => d.Name))}. Usual cause: the wrong assembly.");
        return assembly;
    }

    static Assembly? Loaded(string name) =>
        AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(a => !a.IsDynamic && a.GetName().Name == Path.GetFileNameWithoutExtension(Named(name)));

    /// <summary>A name alone is an assembly that the program was built with.</summary>
    static Assembly? FromName(ExtensionItem item)
    {
        if (IsPath(item.Name)) return null;
        try { return Assembly.Load(item.Name); }
        catch (Exception failure) when (failure is FileNotFoundException or FileLoadException or BadImageFormatException) { return null; }
    }

    static Assembly FromFile(ExtensionItem item)
    {
        var path = IsPath(item.Name) ? Path.GetFullPath(Path.Combine(item.StartedIn, item.Name)) : Path.Combine(item.Beside, Named(item.Name));
        if (RegularFile.KindOf(path) == PathKind.Nothing)
            throw Problem(item, $"no file '{path}'. Build the project that makes it, reference it from the suite's project, or write the full path of its .dll in Include.");
        try
        {
            RegularFile.Check(path, LargestAssembly);
            return Assembly.LoadFrom(path);
        }
        catch (Exception failure) when (failure is BadImageFormatException || RegularFile.IsRefusal(failure))
        {
            throw Problem(item, $"{path} cannot be loaded: {failure.Message} Usual causes: a native library, or one built for another .NET.");
        }
    }

    static bool IsPath(string name) => name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    static string Named(string name) => IsPath(name) ? Path.GetFileName(name) : name + ".dll";

    static BehaviorException Problem(ExtensionItem item, string text) => new(Code, $"Extension '{item.Name}': {text}");
}
