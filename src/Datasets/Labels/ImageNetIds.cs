namespace Behavior.Datasets.Labels;

/// <summary>The WordNet ids of ImageNet-1K's classes (ILSVRC 2012), in the order of its labels, which is the ids' own.</summary>
public static class ImageNetIds
{
    static readonly Lazy<string[]> s_all = new(Read);

    /// <summary>The 1,000 ids.</summary>
    public static IReadOnlyList<string> All => s_all.Value;

    /// <summary>The label of an id; negative where it is none of the 1,000.</summary>
    public static int IndexOf(string id) => Array.BinarySearch(s_all.Value, id, StringComparer.Ordinal);

    static string[] Read()
    {
        using var reader = new StreamReader(typeof(ImageNetIds).Assembly.GetManifestResourceStream("imagenet-1k.txt")!);
        return reader.ReadToEnd().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
    }
}
