namespace Behavior.Tool.Tests;

/// <summary>Tests that build and run this repository take turns on one copy.</summary>
[CollectionDefinition(Name)]
public sealed class BuiltCopyCollection : ICollectionFixture<BuiltCopy>
{
    public const string Name = "built copy";
}
