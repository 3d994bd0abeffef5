namespace Behavior.Report.Model;

/// <summary>Sample pictures with what the models say of them.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Caption">How they were chosen.</param>
/// <param name="Examples">The pictures.</param>
public sealed record GalleryBlock(string Title, string Caption, IReadOnlyList<ExamplePicture> Examples) : ReportBlock(Title, Caption);
