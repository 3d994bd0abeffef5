namespace Behavior.Diagnostics.Files;

/// <summary>Bytes that files of a user may have, by what they hold. What is larger is refused before it is opened; docs/reliability.md lists them.</summary>
public static class FileLimits
{
    /// <summary>Weights, and archives of pictures: they are streamed, so the bound is a sign of a wrong file rather than of memory.</summary>
    public const long Large = 1L << 40;

    /// <summary>One encoded picture.</summary>
    public const long Picture = 256 << 20;

    /// <summary>Tables: predictions, annotations, published accuracies.</summary>
    public const long Table = 1 << 30;

    /// <summary>Texts that people write and tools generate: configurations, manifests, label spaces, templates, vocabularies.</summary>
    public const long Text = 64 << 20;
}
