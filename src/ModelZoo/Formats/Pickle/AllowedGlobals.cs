namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>The whole list of names that a checkpoint may use. Module and name are compared exactly; a dotted name is never resolved.</summary>
static class AllowedGlobals
{
    static readonly Dictionary<(string Module, string Name), PickleGlobal> s_everywhere = Table();
    static readonly Dictionary<(string Module, string Name), PickleGlobal> s_torchScript = TorchScriptTable();

    /// <summary>Finds a global; null when it must be refused.</summary>
    public static PickleGlobal? Find(string module, string name, bool torchScript)
    {
        if (s_everywhere.TryGetValue((module, name), out var global)) return global;
        if (!torchScript) return null;
        if (module == "__torch__" || module.StartsWith("__torch__.", StringComparison.Ordinal)) return new PickleGlobal(module, PickleGlobalKind.Module);
        return s_torchScript.GetValueOrDefault((module, name));
    }

    static Dictionary<(string, string), PickleGlobal> Table()
    {
        var table = new Dictionary<(string, string), PickleGlobal>();
        AddTensors(table);
        AddStorages(table);
        AddValues(table);
        AddBuiltins(table);
        AddNumpy(table);
        HarmlessGlobals.AddTo((module, name, kind, call) => Add(table, module, name, kind, call));
        return table;
    }

    static void Add(Dictionary<(string, string), PickleGlobal> table, string module, string name, PickleGlobalKind kind,
        Func<PickleCalls, object?[], object?>? call = null, ElementType? type = null) =>
        table.Add((module, name), new PickleGlobal($"{module}.{name}", kind, call, type));

    static void AddTensors(Dictionary<(string, string), PickleGlobal> table)
    {
        Add(table, "torch._utils", "_rebuild_tensor", PickleGlobalKind.Rebuild, (c, a) => c.Tensor(a, 4, 4));
        Add(table, "torch._utils", "_rebuild_tensor_v2", PickleGlobalKind.Rebuild, (c, a) => c.Tensor(a, 6, 7));
        Add(table, "torch._utils", "_rebuild_tensor_v3", PickleGlobalKind.Rebuild, (c, a) => c.TensorOfType(a));
        Add(table, "torch._utils", "_rebuild_parameter", PickleGlobalKind.Rebuild, (c, a) => c.Parameter(a, 3));
        Add(table, "torch._utils", "_rebuild_parameter_with_state", PickleGlobalKind.Rebuild, (c, a) => c.Parameter(a, 4));
        Add(table, "torch._tensor", "_rebuild_from_type_v2", PickleGlobalKind.Function, (c, a) => c.TensorWithAttributes(a));
        Add(table, "collections", "OrderedDict", PickleGlobalKind.Mapping, (c, a) => c.OrderedDictionary(a));
        Add(table, "collections", "defaultdict", PickleGlobalKind.Mapping, (c, a) => c.DefaultDictionary(a));
        Add(table, "collections", "Counter", PickleGlobalKind.Mapping, (c, a) => c.Counter(a));
    }

    static void AddStorages(Dictionary<(string, string), PickleGlobal> table)
    {
        (string, ElementType)[] typed =
        [
            ("Float", ElementType.Float32), ("Double", ElementType.Float64), ("Half", ElementType.Float16), ("BFloat16", ElementType.BFloat16),
            ("Long", ElementType.Int64), ("Int", ElementType.Int32), ("Short", ElementType.Int16), ("Char", ElementType.Int8), ("Byte", ElementType.UInt8),
            ("Bool", ElementType.Bool), ("ComplexFloat", ElementType.Complex64), ("ComplexDouble", ElementType.Complex128),
            ("QInt8", ElementType.QInt8), ("QUInt8", ElementType.QUInt8), ("QInt32", ElementType.QInt32),
        ];
        foreach (var (name, type) in typed) Add(table, "torch", name + "Storage", PickleGlobalKind.Storage, type: type);
        Add(table, "torch.storage", "UntypedStorage", PickleGlobalKind.Storage);
        Add(table, "torch", "UntypedStorage", PickleGlobalKind.Storage);
        foreach (var type in Enum.GetValues<ElementType>().Where(t => t != ElementType.Unknown)) Add(table, "torch", type.TorchName(), PickleGlobalKind.Value, type: type);
    }

    static void AddValues(Dictionary<(string, string), PickleGlobal> table)
    {
        Add(table, "torch", "Tensor", PickleGlobalKind.Value);
        Add(table, "torch", "Size", PickleGlobalKind.Function, (c, a) => c.Size(a));
        Add(table, "torch", "device", PickleGlobalKind.Function, (c, a) => c.Plain("torch.device", a, 1, 2));
        Add(table, "argparse", "Namespace", PickleGlobalKind.Namespace);
        Add(table, "_codecs", "encode", PickleGlobalKind.Function, (c, a) => c.Latin1(a));
    }

    static void AddNumpy(Dictionary<(string, string), PickleGlobal> table)
    {
        foreach (var numpy in new[] { "numpy.core", "numpy._core" })
        {
            Add(table, numpy + ".multiarray", "scalar", PickleGlobalKind.Function, (c, a) => c.Opaque("numpy scalar", a, 2, 2, false));
            Add(table, numpy + ".multiarray", "_reconstruct", PickleGlobalKind.Function, (c, a) => c.Opaque(PickleOpaque.Array, a, 3, 3, true));
            Add(table, numpy + ".numeric", "_frombuffer", PickleGlobalKind.Function, (c, a) => c.Opaque(PickleOpaque.Array, a, 4, 4, true));
        }
        foreach (var made in new[] { "__randomstate_ctor", "__generator_ctor", "__bit_generator_ctor" })
            Add(table, "numpy.random._pickle", made, PickleGlobalKind.Function, (c, a) => c.Opaque("numpy random state", a, 0, 2, true));
        Add(table, "numpy", "dtype", PickleGlobalKind.Function, (c, a) => c.Opaque("numpy dtype", a, 1, 3, true));
        string[] numbers = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32", "float64", "complex64", "complex128"];
        foreach (var name in numbers.Concat(["ndarray", "bool_", "bool", "str_"]))
            Add(table, "numpy", name, PickleGlobalKind.Value);
    }

    static void AddBuiltins(Dictionary<(string, string), PickleGlobal> table)
    {
        foreach (var module in new[] { "builtins", "__builtin__" })
        {
            Add(table, module, "set", PickleGlobalKind.Function, (c, a) => c.Collection("set", a));
            Add(table, module, "frozenset", PickleGlobalKind.Function, (c, a) => c.Collection("frozenset", a));
            Add(table, module, "bytearray", PickleGlobalKind.Function, (c, a) => c.Bytes(a));
            Add(table, module, "bytes", PickleGlobalKind.Function, (c, a) => c.NoBytes(a));
            foreach (var name in new[] { "slice", "range", "xrange" }) Add(table, module, name, PickleGlobalKind.Function, (c, a) => c.Plain(name, a, 1, 3));
            Add(table, module, "complex", PickleGlobalKind.Function, (c, a) => c.Plain("complex", a, 2, 2));
            foreach (var name in new[] { "int", "float", "list", "dict", "str", "bool", "long", "unicode", "tuple", "Ellipsis", "NotImplemented" }) Add(table, module, name, PickleGlobalKind.Value);
        }
    }

    static Dictionary<(string, string), PickleGlobal> TorchScriptTable()
    {
        var table = new Dictionary<(string, string), PickleGlobal>();
        foreach (var name in new[] { "build_intlist", "build_doublelist", "build_boollist", "build_tensorlist" })
            Add(table, "torch.jit._pickle", name, PickleGlobalKind.Function, (c, a) => c.TypedList(a));
        Add(table, "torch.jit._pickle", "restore_type_tag", PickleGlobalKind.Function, (c, a) => c.Tagged(a));
        return table;
    }
}
