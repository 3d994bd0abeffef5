namespace Behavior.Tool.Tests;

/// <summary>Tests that catch what the tool prints: a process has one console, so they take turns and nobody else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ConsoleCollection
{
    public const string Name = "console";
}
