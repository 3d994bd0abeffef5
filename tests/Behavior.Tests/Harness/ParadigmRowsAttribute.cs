using Behavior.Manifests;

namespace Behavior.Tests.Harness;

/// <summary>
/// Rows (zoo, paradigm, dataset): every training paradigm in which the zoo has both families, on every benchmark that lists the measure.
/// For claims that compare architectures within a paradigm.
/// </summary>
public sealed class ParadigmRowsAttribute(string measure, string family, string otherFamily) : RowsAttribute
{
    public override IEnumerable<string[]> Of(Manifest manifest, string zoo)
    {
        var checkpoints = manifest.Checkpoints.Where(c => c.Zoo == zoo).ToList();
        return
            from paradigm in checkpoints.Select(c => c.Paradigm).Distinct()
            where checkpoints.Any(c => c.Paradigm == paradigm && c.Family == family)
            where checkpoints.Any(c => c.Paradigm == paradigm && c.Family == otherFamily)
            from benchmark in manifest.Benchmarks
            where benchmark.Zoo == zoo && benchmark.Measures.Contains(measure)
            select new[] { zoo, paradigm, benchmark.Name };
    }
}
