namespace Behavior.Datasets.Containers.Pickle;

/// <summary>A type of elements: a name without the order of bytes, which its state brings.</summary>
sealed class PickleElementType(string name)
{
    /// <summary>numpy's sign for the order of bytes.</summary>
    public string Order { get; set; } = "<";

    /// <summary>The type as <c>.npy</c> files write it.</summary>
    public string Full => Order + name.TrimStart('<', '>', '|', '=');
}
