namespace Behavior.ModelZoo.Tests;

/// <summary>Tests that must not run beside others.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public class AloneCollection;
