namespace Behavior.Imaging.Corruptions;

/// <summary>Where an index beyond the edge is read.</summary>
enum Border
{
    /// <summary>a a | a b c: the edge repeated.</summary>
    Nearest,

    /// <summary>b a | a b c: mirrored with the edge repeated; SciPy's reflect.</summary>
    Mirror,

    /// <summary>c b | a b c: mirrored, the edge not repeated; OpenCV's default.</summary>
    Mirror101,
}
