using System.Reflection;
using Behavior.Diagnostics;

namespace Behavior.Datasets;

/// <summary>Every dataset kind that is known, by the readers found in the given assemblies.</summary>
public sealed class DatasetKinds
{
    readonly Dictionary<string, IDatasetReader> _readers;

    /// <summary>Finds the readers in this assembly and in <paramref name="further"/>.</summary>
    public DatasetKinds(params Assembly[] further) =>
        _readers = further.Prepend(typeof(DatasetKinds).Assembly).Distinct()
            .SelectMany(a => a.GetTypes())
            .Where(t => t.IsAssignableTo(typeof(IDatasetReader)) && !t.IsAbstract && t.GetConstructor(Type.EmptyTypes) is not null)
            .Select(t => (IDatasetReader)Activator.CreateInstance(t)!)
            .ToDictionary(r => r.Kind);

    /// <summary>The known kinds.</summary>
    public IReadOnlyCollection<string> Names => _readers.Keys;

    /// <summary>The reader of one kind.</summary>
    /// <exception cref="BehaviorException">BHV0304: no such kind; the nearest names are offered.</exception>
    public IDatasetReader Find(string kind) => _readers.TryGetValue(kind, out var reader)
        ? reader
        : throw new BehaviorException("BHV0304", Suggest.Unknown("dataset kind", kind, _readers.Keys));
}
