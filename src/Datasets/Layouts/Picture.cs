namespace Behavior.Datasets.Layouts;

/// <summary>A labelled picture, and where it lies.</summary>
/// <param name="Sample">Its id, label and annotations.</param>
/// <param name="Place">Where it lies and how it is read.</param>
public sealed record Picture(Sample Sample, PicturePlace Place);
