namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>All tensors in an object graph, each container visited once: a graph can hold itself and can have 2^40 paths.</summary>
static class PickleWalk
{
    public static IEnumerable<(IReadOnlyList<object> Path, PickleTensor Tensor)> Tensors(object? root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<(object? Value, Place? Place)>();
        waiting.Push((root, null));
        while (waiting.TryPop(out var item))
        {
            if (item.Value is PickleTensor tensor) yield return (PathTo(item.Place), tensor);
            if (item.Value is not PickleNode node || !seen.Add(node) || item.Place?.Depth > PickleLimits.Nesting) continue;
            foreach (var (key, value) in Children(node).Reverse())
                if (value is PickleNode or PickleTensor) waiting.Push((value, new(item.Place, key)));
        }
    }

    static object[] PathTo(Place? place)
    {
        var path = new object[place?.Depth ?? 0];
        for (var at = place; at is not null; at = at.Holder) path[at.Depth - 1] = at.Key;
        return path;
    }

    /// <summary>A key and where its holder stands; a whole path for each value would be 128 keys for each of a million.</summary>
    sealed record Place(Place? Holder, object Key)
    {
        public int Depth { get; } = (Holder?.Depth ?? 0) + 1;
    }

    static IEnumerable<(object Key, object? Value)> Children(PickleNode node) => node switch
    {
        PickleDictionary mapping => mapping.Entries.Select(e => (e.Key ?? "None", e.Value)),
        PickleList list => list.Items.Select((v, i) => ((object)(long)i, v)),
        PickleTuple tuple => tuple.Items.Select((v, i) => ((object)(long)i, v)),
        PickleObject { Attributes: { } attributes } => attributes.Entries.Select(e => (e.Key!, e.Value)),
        _ => [],
    };
}
