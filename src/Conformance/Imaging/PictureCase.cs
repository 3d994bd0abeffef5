namespace Behavior.Conformance.Imaging;

/// <summary>One comparison of a picture golden, run when it is asked for.</summary>
/// <param name="Name">The case's name, without the file's.</param>
/// <param name="Compare">The comparison; it throws where something fails.</param>
sealed record PictureCase(string Name, Func<PictureOutcome> Compare);
