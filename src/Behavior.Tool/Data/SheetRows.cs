using Behavior.Datasets;

namespace Behavior.Tool.Data;

/// <summary>Which pictures stand for a dataset on a sheet: classes spread over all that have pictures, and pictures spread over each.</summary>
static class SheetRows
{
    public static IReadOnlyList<SheetRow> Of(IDataset data, int rows, int columns)
    {
        var classes = data.Samples.Index().GroupBy(s => s.Item.Label, s => s.Index).OrderBy(g => g.Key).ToList();
        return [.. Spread(classes.Count, rows).Select(c => Row(data, classes[c].Key, [.. classes[c]], columns))];
    }

    static SheetRow Row(IDataset data, int label, int[] samples, int columns)
    {
        var one = data.LabelSpace.Classes[label];
        var shown = Spread(samples.Length, columns).Select(i => samples[i]).ToArray();
        return new(one.Name.Length > 0 && one.Name != one.Id ? $"{one.Id} ({one.Name})" : one.Id, samples.Length, [.. shown, .. Enumerable.Repeat(-1, columns - shown.Length)]);
    }

    static IEnumerable<int> Spread(int all, int wanted) => wanted >= all ? Enumerable.Range(0, all) : Enumerable.Range(0, wanted).Select(i => (int)((long)i * all / wanted));
}
