
namespace Behavior.Conformance.Cases;

/// <summary>
/// Runs the goldens of one file format, named by the <c>format</c> key at the top of a file (for example <c>photo-golden/1</c>).
/// One small class a format; every implementation with a parameterless constructor is found by itself.
/// </summary>
public interface IConformanceFormat
{
    /// <summary>Whether this runner understands the golden. Must not throw.</summary>
    /// <param name="file">The golden file's path.</param>
    /// <param name="root">Its parsed content.</param>
    bool Understands(string file, GoldenValue root);

    /// <summary>Runs every case in the file, lazily and in order. A case that throws is a failed case; what else is thrown on the way ends the golden with a failed case, not the run.</summary>
    /// <param name="file">The golden file's path.</param>
    /// <param name="root">Its parsed content.</param>
    /// <param name="context">Where data of others lies, and the filter.</param>
    IEnumerable<ConformanceCase> Run(string file, GoldenValue root, ConformanceContext context);
}
