using System.Reflection;

namespace Behavior.Diagnostics.Discovery;

/// <summary>Finds the types that implement an interface and can be made without arguments: adding one is adding a file.</summary>
public static class Implementations
{
    /// <summary>One object of each such type, in the order of the assemblies and of their types' names.</summary>
    /// <param name="assemblies">Where to look; each is searched once.</param>
    /// <param name="code">The code of the problems.</param>
    /// <param name="problems">Receives what cannot be loaded or made.</param>
    public static IReadOnlyList<T> Of<T>(IEnumerable<Assembly> assemblies, string code, Problems problems)
    {
        var found = new List<T>();
        foreach (var type in assemblies.Distinct().SelectMany(a => Types(a, code, problems)).Where(t => t.IsAssignableTo(typeof(T)) && IsMakeable(t)))
        {
            try { found.Add((T)Activator.CreateInstance(type)!); }
            catch (TargetInvocationException failure)
            {
                var reason = failure.InnerException ?? failure;
                problems.Add(code, $"{type} in {type.Assembly.Location} cannot be made: its constructor fails with {reason.GetType().Name}: {reason.Message} Mend the constructor.");
            }
        }
        return found;
    }

    static bool IsMakeable(Type type) => !type.IsAbstract && !type.ContainsGenericParameters && type.GetConstructor(Type.EmptyTypes) is not null;

    /// <summary>The types of an assembly, in the order of their names; none where they cannot be loaded.</summary>
    public static IEnumerable<Type> Types(Assembly assembly, string code, Problems problems)
    {
        try { return assembly.GetTypes().OrderBy(t => t.FullName, StringComparer.Ordinal); }
        catch (Exception failure) when (failure is ReflectionTypeLoadException or TypeLoadException or IOException or BadImageFormatException)
        {
            var reasons = failure is ReflectionTypeLoadException several ? several.LoaderExceptions.OfType<Exception>() : [failure];
            problems.Add(code, $"The types of assembly '{assembly.GetName().Name}' ({assembly.Location}) cannot be loaded: {string.Join(' ', reasons.Select(r => r.Message).Distinct().Take(3))} "
                + "Usual cause: a library that it needs does not lie beside it, or it was built against another version of Behavior. Build it again against this one, and copy its folder as a whole.");
            return [];
        }
    }
}
