namespace Behavior.ModelZoo.Checkpoints;

/// <summary>
/// Finds the networks in a flat list of names: the whole list where it is one, else what lies under each of its prefixes. Inside a network only its own twins are
/// looked for (averaged weights under <c>ema.</c> beside the plain ones): a tower of a CLIP model is no network beside it.
/// </summary>
static class NameGroups
{
    /// <summary>Words before a network, and twins of one that are told apart; files of people have two of each.</summary>
    const int Deepest = 4, MostTwins = 32;

    /// <summary>The networks, in file order; none where no names are known.</summary>
    public static IReadOnlyList<NameGroup> Of(IReadOnlyList<(string Name, string InFile)> names)
    {
        var found = new List<NameGroup>();
        Collect(new("", names), 0, found);
        return found;
    }

    static void Collect(NameGroup all, int depth, List<NameGroup> found)
    {
        if (KnownNames.Are(Set(all))) found.AddRange(WithTwins(all));
        else if (depth < Deepest)
            foreach (var part in Parts(all)) Collect(part, depth + 1, found);
    }

    /// <summary>A network without its twins, then those; each is a network that has the larger part of its names too, and leaves one when it is taken away.</summary>
    static List<NameGroup> WithTwins(NameGroup all)
    {
        var twins = new List<NameGroup>();
        var own = Set(all);
        foreach (var part in Parts(all).SelectMany(p => Parts(p).Prepend(p)).TakeWhile(_ => twins.Count < MostTwins))
            if (2 * part.Names.Count(n => own.Contains(n.Name)) > part.Names.Count && KnownNames.Are(Set(part)) && KnownNames.Are(Set(Without(all, [part])))) twins.Add(part);
        twins.RemoveAll(t => twins.Exists(o => o != t && t.Prefix.StartsWith(o.Prefix, StringComparison.Ordinal)));
        return twins.Count == 0 ? [all] : [Without(all, twins), .. twins];
    }

    static NameGroup Without(NameGroup all, IEnumerable<NameGroup> parts)
    {
        var taken = parts.SelectMany(t => t.Names.Select(n => n.InFile)).ToHashSet(StringComparer.Ordinal);
        return all with { Names = [.. all.Names.Where(n => !taken.Contains(n.InFile))] };
    }

    /// <summary>What lies under each first word, in order of appearance.</summary>
    static IEnumerable<NameGroup> Parts(NameGroup all) =>
        from name in all.Names
        let dot = name.Name.IndexOf('.')
        where dot > 0 && dot < name.Name.Length - 1
        group (name.Name[(dot + 1)..], name.InFile) by name.Name[..(dot + 1)] into part
        select new NameGroup(all.Prefix + part.Key, [.. part]);

    static HashSet<string> Set(NameGroup group) => group.Names.Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
}
