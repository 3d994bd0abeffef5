namespace Behavior.Report.Model;

/// <summary>A sample's picture with what is to be seen in it.</summary>
/// <param name="Png">The picture as PNG; null where the benchmark has ids and labels alone.</param>
/// <param name="Side">Width at which it is shown, in CSS pixels.</param>
/// <param name="Heading">What it is, in a few words; also its text for those who do not see it.</param>
/// <param name="Lines">What models say of it.</param>
public sealed record ExamplePicture(byte[]? Png, int Side, string Heading, IReadOnlyList<string> Lines);
