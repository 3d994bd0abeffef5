namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>
/// What people save beside weights and what nobody needs: paths, dates, versions, and the bags of arguments of a training. Their values are not kept and their classes
/// are never looked for, so that a bag of another library is one more name here.
/// </summary>
static class HarmlessGlobals
{
    /// <summary>Classes that hold arguments: made empty, then given entries, values or attributes.</summary>
    static readonly (string Module, string[] Names)[] s_arguments =
    [
        ("types", ["SimpleNamespace"]), ("uuid", ["UUID"]), ("easydict", ["EasyDict"]), ("addict", ["Dict"]), ("addict.addict", ["Dict"]), ("munch", ["Munch"]),
        ("attrdict.dictionary", ["AttrDict"]), ("yacs.config", ["CfgNode"]), ("fvcore.common.config", ["CfgNode"]), ("detectron2.config.config", ["CfgNode"]),
        ("mmcv.utils.config", ["Config", "ConfigDict"]), ("mmengine.config.config", ["Config", "ConfigDict"]), ("ml_collections.config_dict.config_dict", ["ConfigDict", "FrozenConfigDict"]),
        ("pytorch_lightning.utilities.parsing", ["AttributeDict"]), ("lightning.pytorch.utilities.parsing", ["AttributeDict"]),
        ("lightning_fabric.utilities.data", ["AttributeDict"]), ("lightning.fabric.utilities.data", ["AttributeDict"]),
        ("omegaconf.dictconfig", ["DictConfig"]), ("omegaconf.listconfig", ["ListConfig"]), ("omegaconf.base", ["ContainerMetadata", "Metadata", "UnionNode"]),
        ("omegaconf.nodes", ["AnyNode", "StringNode", "IntegerNode", "FloatNode", "BooleanNode", "BytesNode", "PathNode", "EnumNode", "InterpolationResultNode"]),
    ];

    static readonly (string Module, string Name, int Least, int Most)[] s_values =
    [
        ("datetime", "datetime", 1, 9), ("datetime", "date", 1, 3), ("datetime", "time", 1, 6), ("datetime", "timedelta", 3, 3), ("datetime", "timezone", 0, 2),
        ("decimal", "Decimal", 1, 1), ("fractions", "Fraction", 1, 2), ("uuid", "SafeUUID", 1, 1), ("torch.serialization", "_get_layout", 1, 1),
    ];

    static readonly string[] s_torchNames =
    [
        "contiguous_format", "channels_last", "channels_last_3d", "preserve_format", "strided", "quint4x2", "quint2x4", "bits1x8", "bits2x4", "bits4x2", "bits8", "bits16",
        .. Enumerable.Range(1, 7).SelectMany(i => new[] { $"uint{i}", $"int{i}" }),
    ];

    /// <summary>Names all of it.</summary>
    public static void AddTo(Action<string, string, PickleGlobalKind, Func<PickleCalls, object?[], object?>?> add)
    {
        foreach (var module in new[] { "pathlib", "pathlib._local" })
            foreach (var name in new[] { "PosixPath", "WindowsPath", "PurePosixPath", "PureWindowsPath", "Path", "PurePath" })
                add(module, name, PickleGlobalKind.Function, (c, a) => c.Plain("path", a, 0, 1000));
        foreach (var (module, name, least, most) in s_values) add(module, name, PickleGlobalKind.Function, (c, a) => c.Plain(name, a, least, most));
        foreach (var (module, names) in s_arguments)
            foreach (var name in names) add(module, name, PickleGlobalKind.Arguments, (c, a) => c.Arguments(name, a));
        add("torch.torch_version", "TorchVersion", PickleGlobalKind.Arguments, (c, a) => c.Plain("version", a, 1, 1));
        add("collections", "deque", PickleGlobalKind.Function, (c, a) => c.Queue(a));
        add("typing", "Any", PickleGlobalKind.Value, null);
        foreach (var name in s_torchNames) add("torch", name, PickleGlobalKind.Value, null);
    }
}
