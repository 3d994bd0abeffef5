namespace Behavior.Conformance.Cases;

/// <summary>
/// Sizes that goldens may ask for. Each is several times what the published kits hold; what asks for more is refused before it is allocated or
/// looped over, because a damaged number must not cost more than a look at it.
/// </summary>
static class GoldenLimits
{
    /// <summary>Values of one array: a tensor of the largest vocabulary, 49,408 x 512, fits.</summary>
    public const int Elements = 1 << 25;

    /// <summary>The side of a picture, in pixels.</summary>
    public const int Side = 4_096;

    /// <summary>The pixels of one picture: 25 MB in bytes.</summary>
    public const int Pixels = 1 << 23;

    /// <summary>The side of a picture that a network is given, and of what a transform makes on the way there.</summary>
    public const int NetworkSide = 1_024;

    /// <summary>A number of samples, or of successes among them.</summary>
    public const int Samples = 1_000_000;

    /// <summary>Samples over whose every outcome a loop runs, one loop in another.</summary>
    public const int Enumerated = 2_000;

    /// <summary>Bins of a histogram, neighbours, classes of an answer.</summary>
    public const int Bins = 10_000;

    /// <summary>Resamples of a bootstrap.</summary>
    public const int Resamples = 100_000;

    /// <summary>Draws of all resamples together.</summary>
    public const int Draws = 10_000_000;

    /// <summary>C of a linear probe: with a larger one a fit takes thousands of steps.</summary>
    public const double Penalty = 1e6;

    /// <summary>The largest deviation that may count as agreement; a larger tolerance is no comparison.</summary>
    public const double Tolerance = 0.1;
}
