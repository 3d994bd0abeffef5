namespace Behavior.Conformance.Metrics;

/// <summary>Names inside model-vs-human's decision files.</summary>
static class CueConflictFile
{
    /// <summary>The part of <c>imagename</c> after the last underscore.</summary>
    public static string ImageId(string imageName) => imageName[(imageName.LastIndexOf('_') + 1)..];

    /// <summary><c>bird3-clock2.png</c> -> <c>clock</c>.</summary>
    public static string Texture(string imageId)
    {
        var stem = imageId[..imageId.IndexOf('.', StringComparison.Ordinal)];
        return string.Concat(stem[(stem.LastIndexOf('-') + 1)..].Where(c => !char.IsAsciiDigit(c)));
    }
}
