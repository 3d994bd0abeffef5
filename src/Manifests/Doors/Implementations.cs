using System.Reflection;
using Behavior.Diagnostics;

namespace Behavior.Manifests.Doors;

/// <summary>Finds what an assembly implements of an interface.</summary>
static class Implementations
{
    /// <summary>An instance of every class with a parameterless constructor.</summary>
    /// <exception cref="BehaviorException">BHV0020: the assembly's types cannot be loaded, or a constructor fails.</exception>
    public static IEnumerable<T> Of<T>(IEnumerable<Assembly> assemblies) where T : class =>
        from assembly in assemblies.Distinct()
        from type in Types(assembly)
        where type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(T)) && type.GetConstructor(Type.EmptyTypes) is not null
        select (T)Create(type);

    /// <summary>The assembly's types.</summary>
    public static Type[] Types(Assembly assembly)
    {
        try { return assembly.GetTypes(); }
        catch (ReflectionTypeLoadException failure)
        {
            throw new BehaviorException("BHV0020", $"The types of {assembly.GetName().Name} cannot be loaded: {failure.LoaderExceptions.FirstOrDefault()?.Message ?? failure.Message} Usual cause: it was built against another version of Behavior. Build it again.", failure);
        }
    }

    static object Create(Type type)
    {
        try { return Activator.CreateInstance(type)!; }
        catch (TargetInvocationException failure)
        {
            throw new BehaviorException("BHV0020", $"{type.FullName} of {type.Assembly.GetName().Name} cannot be made: its constructor fails with {failure.InnerException?.Message}", failure);
        }
    }
}
