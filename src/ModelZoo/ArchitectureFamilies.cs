using System.Reflection;
using Behavior.Diagnostics;

namespace Behavior.ModelZoo;

/// <summary>Finds the architectures that an assembly declares.</summary>
static class ArchitectureFamilies
{
    const int CausesListed = 3;

    /// <summary>Every configuration of every <see cref="IArchitectureFamily"/> in the assembly.</summary>
    /// <exception cref="BehaviorException">BHV0101: types cannot be loaded, or a family cannot be made or asked.</exception>
    public static IEnumerable<DeclaredArchitecture> Of(Assembly assembly) =>
        from type in Types(assembly)
        where type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
            && type.IsAssignableTo(typeof(IArchitectureFamily)) && type.GetConstructor(Type.EmptyTypes) is not null
        from declared in Configurations(type)
        select declared;

    /// <summary>How messages name a family: its type and where that comes from.</summary>
    public static string Describe(Type family) => $"'{family.FullName}' of {Describe(family.Assembly)}";

    static string Describe(Assembly assembly) =>
        $"assembly '{assembly.GetName().Name}' ({(assembly.Location is { Length: > 0 } path ? path : "in memory")})";

    static Type[] Types(Assembly assembly)
    {
        try { return assembly.GetTypes(); }
        catch (ReflectionTypeLoadException failure)
        {
            var causes = failure.LoaderExceptions.OfType<Exception>().Select(e => e.Message).Distinct().ToList();
            throw new BehaviorException("BHV0101",
                $"Types of {Describe(assembly)} cannot be loaded, so its architectures are not known: "
                + string.Join(" ", causes.Take(CausesListed)) + (causes.Count > CausesListed ? $" And {causes.Count - CausesListed} more." : "")
                + " Usual cause: an assembly that it needs does not lie beside it, or it was built against another version of Behavior."
                + " Build it again against this version (dotnet build) and copy its whole output folder.", failure);
        }
    }

    static List<DeclaredArchitecture> Configurations(Type type)
    {
        try
        {
            var family = (IArchitectureFamily)Activator.CreateInstance(type)!;
            return [.. family.Configurations.Select(spec => new DeclaredArchitecture(spec, type, family.Name))];
        }
        catch (Exception failure) when (failure is not BehaviorException)
        {
            var cause = failure.GetBaseException();
            throw new BehaviorException("BHV0101",
                $"Architecture family {Describe(type)} cannot be asked for its configurations: {cause.GetType().Name}: {cause.Message}"
                + " Its constructor and Configurations must only list names and sizes: move what reads files or builds networks into the specification's Build.", failure);
        }
    }
}
