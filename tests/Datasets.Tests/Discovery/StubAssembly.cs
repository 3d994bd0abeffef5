using System.Reflection;

namespace Behavior.Datasets.Tests.Discovery;

/// <summary>An assembly of the given types, or one whose types cannot be loaded.</summary>
sealed class StubAssembly(string name, params Type[] types) : Assembly
{
    readonly Exception? _failure;

    public StubAssembly(string name, Exception failure) : this(name) => _failure = failure;

    public override string Location => $"/extensions/{name}.dll";

    public override AssemblyName GetName() => new(name);

    public override Type[] GetTypes() => _failure is null ? types : throw _failure;
}
