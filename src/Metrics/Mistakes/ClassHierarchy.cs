namespace Behavior.Metrics.Mistakes;

/// <summary>A tree over classes that the caller gives: WordNet over ImageNet, superclasses over CIFAR-100, or any other. Immutable.</summary>
public sealed class ClassHierarchy
{
    readonly int[] _parent, _depth, _height;

    /// <summary>Reads the tree from each node's parent.</summary>
    /// <param name="parents">Parent of each node, -1 for the one root. Nodes 0 to classes - 1 are the classes.</param>
    /// <param name="classes">Number of classes; at least 2.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0430: no root, several roots, a parent that is no node, a cycle. BHV0427: bad class count.</exception>
    public ClassHierarchy(IReadOnlyList<int> parents, int classes)
    {
        if (classes < 2 || classes > parents.Count) throw BadInput.Argument("the number of classes of a hierarchy", $"2 to its {parents.Count} nodes", $"{classes}", "a parent list without its inner nodes");
        _parent = [.. parents];
        RequireTree();
        (_depth, _height) = (new int[_parent.Length], new int[_parent.Length]);
        for (var node = 0; node < _parent.Length; node++)
        {
            var steps = 0;
            for (var at = node; _parent[at] >= 0; at = _parent[at])
            {
                steps++;
                _height[_parent[at]] = Math.Max(_height[_parent[at]], steps);
            }
            _depth[node] = steps;
        }
        Classes = classes;
    }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>The greatest height: that of the root.</summary>
    public int Height => _height.Max();

    /// <summary>Height of the lowest common ancestor of two classes: 0 for the same one, the tree's height for classes that share only the root. A node's height is its longest path down to a leaf.</summary>
    public int Severity(int a, int b)
    {
        while (a != b)
            if (_depth[a] >= _depth[b]) a = _parent[a];
            else b = _parent[b];
        return _height[a];
    }

    void RequireTree()
    {
        var roots = 0;
        for (var node = 0; node < _parent.Length; node++)
        {
            if (_parent[node] < -1 || _parent[node] >= _parent.Length) throw BadInput.Mapping($"node {node} of the class hierarchy has the parent {_parent[node]}, expected -1 or 0 to {_parent.Length - 1}", "nodes counted from 1");
            if (_parent[node] == -1 && roots++ > 0) throw BadInput.Mapping($"node {node} of the class hierarchy is a second root", "classes without a superclass: give them the root as parent");
        }
        if (roots == 0) throw BadInput.Mapping("the class hierarchy has no root, expected one node with the parent -1", "a root that names itself as parent");
        for (var node = 0; node < _parent.Length; node++) RequireNoCycle(node);
    }

    void RequireNoCycle(int node)
    {
        var steps = 0;
        for (var at = node; at >= 0; at = _parent[at])
            if (steps++ > _parent.Length) throw BadInput.Mapping($"node {node} of the class hierarchy is its own ancestor, or below one that is", "a graph instead of a tree: keep one parent a node");
    }
}
