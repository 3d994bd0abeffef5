using System.Reflection;
using Behavior.Manifests;
using Behavior.Snapshots;

namespace Behavior.Xunit.Rows;

/// <summary>Every row that a suite has, whatever the zoo in use.</summary>
public static class SuiteRows
{
    /// <summary>The rows of all theories of an assembly, over all zoos of a manifest.</summary>
    public static IEnumerable<RowName> Of(Assembly suite, Manifest manifest) =>
        from method in suite.GetTypes().SelectMany(t => t.GetMethods())
        let source = method.GetCustomAttribute<RowsAttribute>()
        where source is not null
        from zoo in manifest.Zoos
        from row in source.Of(manifest, zoo)
        select Name(method, row);

    /// <summary>The name of a theory's row.</summary>
    /// <param name="theory">The theory, as a method of its class.</param>
    /// <param name="arguments">The row's values, in the order of its parameters.</param>
    internal static RowName Name(MethodInfo theory, IEnumerable<string> arguments) =>
        new(theory.ReflectedType!.Name, theory.Name, [.. theory.GetParameters().Zip(arguments, (p, value) => KeyValuePair.Create(p.Name!, value))]);
}
