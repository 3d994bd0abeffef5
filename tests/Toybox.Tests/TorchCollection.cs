namespace Behavior.Toybox.Tests;

/// <summary>Tests with tensors run one after the other: torch's random state, from which weights are drawn, and the count of live tensors are the process's.</summary>
[CollectionDefinition("torch")]
public class TorchCollection;
