namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>All tensors in an object graph, each container visited once: a graph can hold itself and can have 2^40 paths.</summary>
static class PickleWalk
{
    public static IEnumerable<(IReadOnlyList<object> Path, PickleTensor Tensor)> Tensors(object? root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<(object? Value, object[] Path)>();
        waiting.Push((root, []));
        while (waiting.TryPop(out var item))
        {
            if (item.Value is PickleTensor tensor) yield return (item.Path, tensor);
            if (item.Value is not PickleNode node || !seen.Add(node) || item.Path.Length > PickleLimits.Nesting) continue;
            foreach (var (key, value) in Children(node).Reverse()) waiting.Push((value, [.. item.Path, key]));
        }
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
