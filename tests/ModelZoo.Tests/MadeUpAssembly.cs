using System.Reflection;

namespace Behavior.ModelZoo.Tests;

/// <summary>An extension of the given types, or one whose types cannot be loaded.</summary>
sealed class MadeUpAssembly(string name, Exception? failure, params Type[] types) : Assembly
{
    public MadeUpAssembly(string name, params Type[] types) : this(name, null, types) { }

    public override string Location => $"/extensions/{name}.dll";

    public override AssemblyName GetName() => new(name);

    public override Type[] GetTypes() => failure is null ? types : throw failure;
}
