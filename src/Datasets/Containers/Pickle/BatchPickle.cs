using Behavior.Datasets.Containers.Arrays;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Pickle;

/// <summary>
/// The dictionary in a batch of CIFAR's Python version. A pickle is a program, so a general reader runs what a stranger wrote; this one knows numpy's arrays
/// and plain values, and refuses the file where it names anything else. Pixels stay in the file. Safe for several threads.
/// </summary>
public sealed class BatchPickle
{
    readonly string _name;
    readonly Dictionary<string, object?> _values;

    /// <summary>Reads a batch.</summary>
    /// <param name="bytes">The file, which must stay open as long as its arrays are read.</param>
    /// <exception cref="BehaviorException">BHV0302: it is cut or damaged, or names something but arrays; nothing of it is run. BHV0303: it holds no dictionary.</exception>
    public BatchPickle(IBytes bytes)
    {
        _name = bytes.Name;
        _values = new Unpickler(bytes).Run() as Dictionary<string, object?> ?? throw BytesException.Unlike(_name, "it is a pickle that holds no dictionary, and one is wanted.");
    }

    /// <summary>Its keys.</summary>
    public IReadOnlyCollection<string> Keys => _values.Keys;

    /// <summary>The array at a key.</summary>
    /// <exception cref="BehaviorException">BHV0303: there is no such key (the message lists those that there are), or something else is there.</exception>
    public NumberArray Array(string key) => (Value(key) as PickleArray)?.Numbers ?? throw Other(key, "an array");

    /// <summary>The whole numbers at a key, in a list or in an array.</summary>
    /// <inheritdoc cref="Array"/>
    public long[] Integers(string key) => Value(key) switch
    {
        PickleArray { Numbers: { } array } => array.Integers(),
        List<object?> list when list.All(item => item is long) => [.. list.Cast<long>()],
        _ => throw Other(key, "a list of whole numbers"),
    };

    /// <summary>The texts in the list at a key.</summary>
    /// <inheritdoc cref="Array"/>
    public string[] Texts(string key) => Value(key) is List<object?> list && list.All(item => item is string or byte[])
        ? [.. list.Select(item => item as string ?? System.Text.Encoding.Latin1.GetString((byte[])item!))]
        : throw Other(key, "a list of texts");

    object? Value(string key) => _values.TryGetValue(key, out var value) ? value : throw BytesException.Unlike(_name, $"it has no key {key}; it has {Listed.Of(Keys)}.");

    BehaviorException Other(string key, string wanted) => BytesException.Unlike(_name, $"what it holds at the key {key} is not {wanted}, and that is wanted.");
}
