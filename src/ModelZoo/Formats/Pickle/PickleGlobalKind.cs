namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>What an allowed global may be used for.</summary>
enum PickleGlobalKind
{
    /// <summary>Called with REDUCE.</summary>
    Function,

    /// <summary>Called with REDUCE, and may be the first argument of <c>_rebuild_from_type_v2</c>.</summary>
    Rebuild,

    /// <summary>A mapping class: REDUCE, or NEWOBJ with no arguments.</summary>
    Mapping,

    /// <summary>argparse.Namespace: NEWOBJ with no arguments.</summary>
    Namespace,

    /// <summary>A class of values or arguments that nobody needs: REDUCE, or NEWOBJ with plain arguments.</summary>
    Arguments,

    /// <summary>A module class of a TorchScript archive: NEWOBJ with no arguments.</summary>
    Module,

    /// <summary>A storage class: second item of a persistent id only.</summary>
    Storage,

    /// <summary>A class or element type as a value, or as the default of a defaultdict.</summary>
    Value,
}
