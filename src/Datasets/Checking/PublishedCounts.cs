using System.Globalization;

namespace Behavior.Datasets.Checking;

/// <summary>Counts of a dataset beside those of the published set.</summary>
static class PublishedCounts
{
    /// <summary>What differs, in words; nothing where the set is whole, or nothing is published.</summary>
    public static IEnumerable<string> Differences(IDataset data, DatasetFacts? facts)
    {
        if (facts is null) yield break;
        foreach (var (name, published) in facts.Published)
            if (Count(data, name) is { } found && found != published)
                yield return string.Create(CultureInfo.InvariantCulture, $"{name}: {found:N0} here, {published:N0} published");
    }

    /// <summary>The count of a published name: pictures, classes that occur, pictures of a part; null for what cannot be counted here.</summary>
    static long? Count(IDataset data, string name) => name switch
    {
        "images" or "images_in_imagenet" or "annotated" or "lists_not_empty" => data.Samples.Count,
        "classes" or "classes_in_imagenet" => data.Samples.Any(s => s.Annotations.ContainsKey("labels")) ? null : data.Samples.Select(s => s.Label).Distinct().LongCount(),
        _ when data.Samples.Any(s => s.Annotations.ContainsKey("split")) && IsPart(name) => data.Samples.LongCount(s => s.Annotations.GetValueOrDefault("split") == name),
        _ => null,
    };

    static bool IsPart(string name) => name is "train" or "test" or "val" or "valid" or "validation" or "trainval" or "training" or "train800" or "val200" or "train800val200";
}
