using System.Globalization;

namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>Names the tensors of a TorchScript module tree by their attribute paths. Shared modules make 2^n names out of n modules, so names are counted.</summary>
sealed class PickleModules(string path, Dictionary<string, PickleTensor> tensors, Dictionary<string, string> values)
{
    int _names;

    public void Walk(object? root)
    {
        if (root is not PickleObject { IsModule: true } module) throw Bad(CheckpointFault.Structure, "the object of this TorchScript archive is no module");
        Walk(module, "", 0);
        if (tensors.Count == 0) throw Bad(CheckpointFault.Structure, "there are no tensors in its modules");
    }

    void Walk(PickleObject module, string prefix, int depth)
    {
        if (depth > PickleLimits.Nesting) throw Bad(CheckpointFault.Size, $"modules are nested more than {PickleLimits.Nesting} deep");
        foreach (var (key, value) in module.Attributes?.Entries ?? [])
        {
            if (++_names > PickleLimits.Names) throw Bad(CheckpointFault.Size, $"its modules have more than {PickleLimits.Names} names");
            var name = prefix + (string)key!;
            if (value is PickleTensor tensor) Add(name, tensor);
            else if (value is PickleObject child) Walk(child, name + ".", depth + 1);
            else if (value is bool or long or double or string) values["attribute:" + name] = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        }
    }

    void Add(string name, PickleTensor tensor)
    {
        if (name.Contains('\0')) throw Bad(CheckpointFault.Structure, $"the tensor name '{name}' holds a NUL");
        if (!tensors.TryAdd(name, tensor)) throw Bad(CheckpointFault.Duplicate, $"two tensors have the name '{name}'");
    }

    CheckpointException Bad(CheckpointFault fault, string what) => new(fault, path, what);
}
