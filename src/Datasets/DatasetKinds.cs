using System.Reflection;
using Behavior.Diagnostics.Discovery;
using Behavior.Diagnostics;

namespace Behavior.Datasets;

/// <summary>Every dataset kind that is known, by the readers found in the given assemblies.</summary>
public sealed class DatasetKinds
{
    readonly Dictionary<string, IDatasetReader> _readers;

    /// <summary>Finds the readers in this assembly and in <paramref name="further"/>.</summary>
    /// <exception cref="BehaviorException">BHV0304: two readers claim one kind, or an assembly's types cannot be loaded.</exception>
    public DatasetKinds(params IEnumerable<Assembly> further)
    {
        var problems = new Problems();
        var readers = Implementations.Of<IDatasetReader>(further.Prepend(typeof(DatasetKinds).Assembly), "BHV0304", problems);
        foreach (var same in readers.GroupBy(r => r.Kind).Where(g => g.Count() > 1))
            problems.Add("BHV0304", $"Kind '{same.Key}' is claimed by {string.Join(" and ", same.Select(Described))}. Give one of them another Kind, or do not load its assembly.");
        problems.ThrowIfAny();
        _readers = readers.ToDictionary(r => r.Kind);
    }

    /// <summary>The known kinds.</summary>
    public IReadOnlyCollection<string> Names => _readers.Keys;

    /// <summary>The readers, one a kind.</summary>
    public IEnumerable<IDatasetReader> Readers => _readers.Values;

    /// <summary>The reader of one kind.</summary>
    /// <exception cref="BehaviorException">BHV0304: no such kind; the nearest names are offered.</exception>
    public IDatasetReader Find(string kind) => _readers.TryGetValue(kind, out var reader)
        ? reader
        : throw new BehaviorException("BHV0304", Suggest.Unknown("dataset kind", kind, _readers.Keys));

    static string Described(IDatasetReader reader) => $"{reader.GetType()} ({reader.GetType().Assembly.GetName().Name})";
}
