namespace Behavior.Datasets.Labels;

/// <summary>
/// The classes that labels and answers are about, as a value: ordered ids, the names that prompts use, and what relates them to other
/// spaces. Datasets and classifier heads have one each; what lies between the two is found by comparing ids, never by comparing counts.
/// </summary>
public sealed class LabelSpace
{
    readonly Dictionary<string, int> _positions;

    /// <summary>A space of the given classes.</summary>
    /// <param name="name">Its name, for example <c>cifar-10</c>; empty for one that nobody else speaks of.</param>
    /// <param name="classes">The classes, by label; their ids are distinct.</param>
    /// <exception cref="ArgumentException">An id stands twice.</exception>
    public LabelSpace(string name, IReadOnlyList<LabelClass> classes)
    {
        (Name, Classes, Ids) = (name, classes, [.. classes.Select(c => c.Id)]);
        _positions = new(StringComparer.Ordinal);
        foreach (var (label, one) in classes.Index())
            if (!_positions.TryAdd(one.Id, label)) throw new ArgumentException($"class '{one.Id}' stands twice in the label space '{name}'.", nameof(classes));
    }

    /// <summary>A space of classes that are known by their ids alone; an id that is a word is its own name, with blanks for underscores: nobody writes a caption of a <c>fire_truck</c>.</summary>
    public static LabelSpace OfIds(string name, IEnumerable<string> ids) => new(name, [.. ids.Select(id => new LabelClass(id) { Name = IsWord(id) ? Spoken(id) : "" })]);

    /// <summary>Its name; empty for one that nobody else speaks of.</summary>
    public string Name { get; }

    /// <summary>The classes, by label.</summary>
    public IReadOnlyList<LabelClass> Classes { get; }

    /// <summary>The classes' ids, by label.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Number of classes.</summary>
    public int Count => Classes.Count;

    /// <summary>Whether every id is a whole number, which then is a position in the space of whoever answers (ImageNet-V2's folders).</summary>
    public bool IsNumbered => Count > 0 && Ids.All(IsNumber);

    /// <summary>Whether its classes stand for groups of another space's.</summary>
    public bool IsGrouping => Classes.Any(c => c.Members.Count > 0);

    /// <summary>The label of an id; -1 where it is none of this space's.</summary>
    public int IndexOf(string id) => _positions.GetValueOrDefault(id, -1);

    /// <summary>The first three classes, to show what kind of space it is: <c>n01440764 (tench), n01443537 (goldfish), ... 1,000 in all</c>.</summary>
    public override string ToString()
    {
        var shown = Classes.Take(3).Select(c => c.Name.Length > 0 && c.Name != c.Id ? $"{c.Id} ({c.Name})" : c.Id);
        return $"{string.Join(", ", shown)}{(Count > 3 ? ", ..." : "")} ({Count:N0} in all)";
    }

    /// <summary>Whether an id is a whole number.</summary>
    public static bool IsNumber(string id) => id.Length is > 0 and < 10 && id.All(char.IsAsciiDigit);

    /// <summary>Whether an id is one of WordNet's nouns, as ImageNet's classes are: <c>n01440764</c>.</summary>
    public static bool IsWordNet(string id) => id.Length == 9 && id[0] == 'n' && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Whether an id says by itself what it means: neither a number nor a WordNet id.</summary>
    internal static bool IsWord(string id) => !IsNumber(id) && !IsWordNet(id);

    /// <summary>An id as a prompt holds it.</summary>
    internal static string Spoken(string id) => id.Trim('_') is { Length: > 0 } trimmed ? trimmed.Replace('_', ' ') : id;

    /// <summary>The same classes under other names.</summary>
    /// <param name="names">A name for each class, by label.</param>
    public LabelSpace Named(IReadOnlyList<string> names) => new(Name, [.. Classes.Select((c, i) => c with { Name = names[i] })]);
}
