namespace Behavior.Datasets;

/// <summary>What is known of a published dataset without having it.</summary>
/// <param name="Title">Its name, as its authors write it.</param>
/// <param name="From">Where to get it.</param>
/// <param name="Licence">Its licence, in short.</param>
public sealed record DatasetFacts(string Title, string From, string Licence)
{
    /// <summary>What the whole set counts, by name: <c>images</c> and <c>classes</c>, or images by split (<c>train</c>, <c>test</c>).</summary>
    public IReadOnlyDictionary<string, long> Published { get; init; } = new Dictionary<string, long>();

    /// <summary>About how many bytes it takes, as distributed; 0 where that is not known.</summary>
    public long Bytes { get; init; }

    /// <summary>What its folder looks like, for whoever sets it up: <c>val/WNID/ILSVRC2012_val_00000001.JPEG</c>.</summary>
    public string Layout { get; init; } = "";
}
