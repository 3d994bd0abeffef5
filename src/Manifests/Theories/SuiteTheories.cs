using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using Behavior.Diagnostics.Files;

namespace Behavior.Manifests.Theories;

/// <summary>
/// The theories of a suite, read from its assembly's metadata: nothing is loaded and nothing runs, so that the build can hold the gate's rules against
/// them. Theories that a class inherits are its own where the base lies in the same assembly.
/// </summary>
public static class SuiteTheories
{
    const string Theory = "BehaviorTheoryAttribute", Rows = "MeasureRowsAttribute";
    const long LargestAssembly = 1 << 28;

    /// <summary>The theories of an assembly; null where the file is not there, or is no assembly of .NET.</summary>
    /// <param name="file">Full path of the assembly.</param>
    public static IReadOnlyList<SuiteTheory>? Read(string file)
    {
        if (file.Length == 0 || RegularFile.KindOf(file) == PathKind.Nothing) return null;
        try
        {
            using var assembly = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(RegularFile.Read(file, LargestAssembly)));
            return assembly.HasMetadata ? [.. Find(assembly.GetMetadataReader())] : null;
        }
        catch (Exception failure) when (IsDamage(failure) || RegularFile.IsRefusal(failure)) { return null; }
    }

    /// <summary>What the metadata reader throws over damaged bytes: its own exception, and those of sums and indices that it does not guard (the headers of the streams).</summary>
    static bool IsDamage(Exception failure) => failure is BadImageFormatException or OverflowException or ArgumentException or IndexOutOfRangeException or InvalidOperationException;

    static IEnumerable<SuiteTheory> Find(MetadataReader metadata) =>
        from type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
        where type.IsPublicClass()
        from method in type.AndItsBases(metadata).SelectMany(t => t.GetMethods()).Select(metadata.GetMethodDefinition)
            .Where(m => m.IsPublic() && metadata.AttributeOf(m, Theory) is not null).DistinctBy(m => metadata.GetString(m.Name))
        select new SuiteTheory($"{metadata.GetString(type.Name)}.{metadata.GetString(method.Name)}", metadata.ParametersOf(method), metadata.AttributeOf(method, Rows)?.FirstText(metadata) ?? "");
}
