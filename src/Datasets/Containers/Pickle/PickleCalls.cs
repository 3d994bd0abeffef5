namespace Behavior.Datasets.Containers.Pickle;

/// <summary>The closed list of names.</summary>
static class PickleCalls
{
    /// <summary>What a name stands for; null for any that is not on the list.</summary>
    public static PickleCall? Find(string module, string name) => (module, name) switch
    {
        ("numpy.core.multiarray" or "numpy._core.multiarray", "_reconstruct") => PickleCall.Reconstruct,
        ("numpy.core.multiarray" or "numpy._core.multiarray", "scalar") => PickleCall.Scalar,
        ("numpy", "ndarray") => PickleCall.ArrayClass,
        ("numpy", "dtype") => PickleCall.ElementType,
        ("_codecs", "encode") => PickleCall.Encode,
        _ => null,
    };
}
