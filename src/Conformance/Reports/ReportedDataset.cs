using Behavior.Conformance.Metrics;
using Behavior.Datasets;

namespace Behavior.Conformance.Reports;

/// <summary>Archives and folders of pictures: classes in the order of labels, number of samples, some labels by id.</summary>
static class ReportedDataset
{
    public static IReadOnlyList<string> Problems(ReportedInput input)
    {
        using var data = new DatasetKinds().Find(input.Golden.Word("kind")).Open(new DatasetSource("reported", input.File));
        return
        [
            .. ReportedInput.Unlike("classes", string.Join(", ", input.Words("classes")), string.Join(", ", data.Classes)),
            .. ReportedInput.Unlike("samples", input.Golden.Int("samples"), data.Samples.Count),
            .. Labels(input, data),
        ];
    }

    static IEnumerable<string> Labels(ReportedInput input, IDataset data)
    {
        if (!input.Golden.TryGetProperty("labels", out var labels)) return [];
        var found = data.Samples.ToDictionary(s => s.Id, s => s.Label, StringComparer.Ordinal);
        return labels.EnumerateObject().SelectMany(l =>
            found.TryGetValue(l.Name, out var label) ? ReportedInput.Unlike($"the label of {l.Name}", l.Value.GetInt32(), label) : [$"there is no sample '{l.Name}'"]);
    }
}
