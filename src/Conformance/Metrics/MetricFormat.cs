using System.Text.Json;
using Behavior.Conformance.Cases;

namespace Behavior.Conformance.Metrics;

/// <summary>
/// What the runners of all metric goldens share: the format's name, cases that fail or are skipped by themselves, and the check
/// that every expected figure was compared with something.
/// </summary>
public abstract class MetricFormat : IConformanceFormat
{
    /// <summary>The <c>format</c> of the goldens that this runner understands.</summary>
    public abstract string Format { get; }

    /// <inheritdoc/>
    public bool Understands(string file, GoldenValue root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.String && format.GetString() == Format;

    /// <inheritdoc/>
    public IEnumerable<ConformanceCase> Run(string file, GoldenValue root, ConformanceContext context) =>
        Compare(file, root, context).Select(c => c.ToConformanceCase(Path.GetFileNameWithoutExtension(file))).Where(c => context.Wants(c.Name));

    /// <summary>The comparisons of every case, with both values.</summary>
    /// <param name="file">The golden file's path.</param>
    /// <param name="root">Its parsed content.</param>
    /// <param name="context">Where data of others lies, and the filter.</param>
    public IEnumerable<Comparison> Compare(string file, GoldenValue root, ConformanceContext context) =>
        Cases(new GoldenFile(file, root, context.ThirdParty)).SelectMany(Evaluate);

    private protected abstract IEnumerable<GoldenCase> Cases(GoldenFile golden);

    static IReadOnlyList<Comparison> Evaluate(GoldenCase golden)
    {
        var expected = new Expected(golden.Values, golden.Name);
        try
        {
            golden.Compare(expected);
            expected.Close();
        }
        catch (MissingDataException missing)
        {
            return [new(golden.Name, "", "", "", 0, 0, missing.Message, Skipped: true)];
        }
        catch (Exception failure)
        {
            expected.Found.Add(new(golden.Name, "", "", "", double.PositiveInfinity, 0, GoldenFailure.Note(failure, golden.Values.Place)));
        }
        return expected.Found;
    }
}
