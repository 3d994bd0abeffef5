namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>What a pickle may name.</summary>
enum PickleRules
{
    /// <summary>Plain values only: a global or a persistent id in it is an attack.</summary>
    Plain,

    /// <summary>The object of a zip archive.</summary>
    Checkpoint,

    /// <summary>The object of a file in the first format, whose storages may be views of others.</summary>
    Legacy,

    /// <summary>The object of a TorchScript archive, whose modules are bags of attributes.</summary>
    TorchScript,
}
