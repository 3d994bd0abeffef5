namespace Behavior.Toybox.Tests.Training;

/// <summary>
/// Tests that run one after the other: libtorch has one random generator and one count of tensors a process, so a training beside another
/// would draw of its numbers, and not resume to the bit.
/// </summary>
[CollectionDefinition(Name)]
public sealed class TorchTests
{
    /// <summary>The collection's name.</summary>
    public const string Name = "libtorch";
}
