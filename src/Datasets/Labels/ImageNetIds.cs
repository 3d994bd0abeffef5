namespace Behavior.Datasets.Labels;

/// <summary>The WordNet ids of ImageNet-1K's classes (ILSVRC 2012), in the order of its labels, which is the ids' own.</summary>
public static class ImageNetIds
{
    static readonly Lazy<string[]> s_all = new(() => Listed("imagenet-1k.txt"));

    /// <summary>The 1,000 ids.</summary>
    public static IReadOnlyList<string> All => s_all.Value;

    /// <summary>The label of an id; negative where it is none of the 1,000.</summary>
    public static int IndexOf(string id) => Array.BinarySearch(s_all.Value, id, StringComparer.Ordinal);

    /// <summary>The ids of a list that is part of this assembly.</summary>
    internal static string[] Listed(string resource) => Text(resource).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A text that is part of this assembly.</summary>
    internal static string Text(string resource)
    {
        using var reader = new StreamReader(typeof(ImageNetIds).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
