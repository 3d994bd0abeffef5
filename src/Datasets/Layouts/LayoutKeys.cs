using Behavior.Diagnostics.Items;

namespace Behavior.Datasets.Layouts;

/// <summary>What items of every layout may say beside where it lies.</summary>
public static class LayoutKeys
{
    /// <summary>Where it lies.</summary>
    public static ItemKey Root { get; } = new("Root", ItemKeyType.Path, "The folder or archive that holds the set; a folder of archives is read as if they were unpacked side by side.")
    {
        IsRequired = true,
    };

    /// <summary>Which parts of it are meant.</summary>
    public static ItemKey Split { get; } = new("Split", ItemKeyType.List, "The parts of the set that are meant, for example test, by the names that the set gives them; all of them unless given.");

    /// <summary>How many classes it must have.</summary>
    public static ItemKey ClassCount { get; } = new("ClassCount", ItemKeyType.WholeNumber, "How many classes the data must have; another number is an error.") { Most = 1_000_000 };

    /// <summary>Which classes it must have.</summary>
    public static ItemKey ClassIds { get; } = new("ClassIds", ItemKeyType.List, "Ids of the classes that the data must have, all of them; one that is missing or another one is an error.");

    /// <summary>How many pictures it must have.</summary>
    public static ItemKey ImageCount { get; } = new("ImageCount", ItemKeyType.WholeNumber, "How many pictures the data must have; another number is an error.") { Most = int.MaxValue };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ItemKey> All { get; } = [Root, Split, ClassCount, ClassIds, ImageCount];
}
