using System.Globalization;
using Behavior.Datasets.Containers.Tables;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Behavior.Diagnostics.Items;

namespace Behavior.Datasets.Layouts.Own;

/// <summary>
/// Opens <c>Kind="labels"</c>: ids and labels of samples whose pictures are not here, for checkpoints whose answers were recorded. A table as <see cref="TableFile"/> reads it, with an id and a label
/// a row; further columns are annotations. The classes are the labels that occur, numbers in their order and words code point by code point; <c>LabelSpace</c> on the item places them in another
/// space.
/// </summary>
public sealed class LabelsReader : IDatasetReader
{
    const int MostProblems = 20;

    static readonly ItemKey s_root = new("Root", ItemKeyType.Path, "The table: CSV, TSV or JSON lines (also .gz), Parquet, or .npz, with a sample's id and its label a row.") { IsRequired = true };

    static readonly ItemKey s_id = new("IdColumn", ItemKeyType.Text, "The column of ids; unless given the one that is named as such: id, sample, path, file, file_name, image, imagename.");

    static readonly ItemKey s_label = new("LabelColumn", ItemKeyType.Text, "The column of labels, words or numbers; label unless given.");

    static readonly ItemKey s_annotations = new("AnnotationColumns", ItemKeyType.List, "The columns that are annotations; all further ones unless given.");

    static readonly ItemKey s_factors = new("FactorColumns", ItemKeyType.List, "Columns of 0 and 1 that become one annotation, factors: the names of those that are 1, as in ImageNet-X's own files.");

    /// <inheritdoc/>
    public string Kind => "labels";

    /// <inheritdoc/>
    public IReadOnlyList<ItemKey> Keys { get; } = [s_root, s_id, s_label, s_annotations, s_factors, IdPattern.Key];

    /// <inheritdoc/>
    public void Check(DatasetSource source)
    {
        source.Check(Keys);
        _ = IdPattern.Of(source.Options);
    }

    /// <inheritdoc/>
    public IDataset Open(DatasetSource source)
    {
        Check(source);
        if (RegularFile.KindOf(source.Root) == PathKind.Nothing) throw new AbsentException("BHV0301", $"The data of '{source.Name}' are not here: there is no file '{source.Root}'.");
        using var rows = TableFile.Open(source.Root);
        var (samples, labels) = Read(source, rows);
        var classes = Classes(labels);
        return new LabelsDataset(source.Name, source.Root, classes, [.. samples.Select((s, i) => s with { Label = classes.IndexOf(labels[i]) })]);
    }

    static (List<Sample> Samples, List<string> Labels) Read(DatasetSource source, TableRows rows)
    {
        var (id, label) = (Column(rows, s_id, source, TableColumns.Ids), Column(rows, s_label, source, ["label"]));
        var (named, factors) = (Columns(rows, s_annotations, source), Columns(rows, s_factors, source));
        int[] further = [.. Enumerable.Range(0, rows.Columns.Count).Except([id, label, .. factors]).Where(c => named.Count == 0 || named.Contains(c))];
        var (pattern, problems, left) = (IdPattern.Of(source.Options), new Problems(), 0);
        var (samples, labels, lines) = (new List<Sample>(), new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
        while (rows.Next())
        {
            var (text, said) = (rows.Text(id), rows.Text(label));
            var read = pattern.Read(text);
            var problem = text.Length == 0 ? $"it has no id in the column '{rows.Columns[id]}'."
                : read is not var (name, groups) ? $"the id '{Excerpt.Of(text)}' does not match the IdPattern."
                : !lines.TryAdd(name, rows.Row) ? $"the id '{Excerpt.Of(name)}' stands in {rows.Where(lines[name])} already. Leave one."
                : said.Length == 0 || said.Contains(';') ? $"the label of '{Excerpt.Of(name)}' is '{Excerpt.Of(said)}'; one word or number is wanted."
                : factors.FirstOrDefault(c => rows.Text(c) is not ("0" or "1"), -1) is >= 0 and var other
                    ? $"'{rows.Columns[other]}' of '{Excerpt.Of(name)}' is '{Excerpt.Of(rows.Text(other))}'; 0 or 1 is wanted."
                : Add(name, groups);
            if (problem is null) continue;
            if (problems.Found.Count < MostProblems) problems.Add("BHV0313", $"{rows.Name}, {rows.Where(rows.Row)}: {problem}");
            else left++;

            string? Add(string name, IReadOnlyDictionary<string, string> groups)
            {
                var annotations = new Dictionary<string, string>(groups, StringComparer.Ordinal);
                foreach (var column in further) annotations[rows.Columns[column]] = rows.Text(column);
                if (factors.Count > 0) annotations["factors"] = string.Intern(string.Join(';', factors.Where(c => rows.Text(c) == "1").Select(c => rows.Columns[c])));
                samples.Add(new(name, 0) { Annotations = annotations });
                labels.Add(said);
                return null;
            }
        }
        if (left > 0) problems.Add("BHV0313", $"... and {left:N0} more like these in {rows.Name}.");
        problems.ThrowIfAny();
        return (samples, labels);
    }

    /// <summary>The positions of the columns that an item names.</summary>
    static IReadOnlyList<int> Columns(TableRows rows, ItemKey key, DatasetSource source)
    {
        var (named, columns) = (key.List(source.Options), rows.Columns.ToList());
        if (named.Except(columns).FirstOrDefault() is { } unknown) throw new BehaviorException("BHV0313", $"{rows.Name}, {key.Name}: {Suggest.Unknown("column", unknown, columns)}");
        return [.. named.Select(name => columns.IndexOf(name))];
    }

    static int Column(TableRows rows, ItemKey key, DatasetSource source, IReadOnlyList<string> usual)
    {
        var given = key.Text(source.Options);
        var found = given.Length > 0 ? TableColumns.Find(rows.Columns, [given]) : TableColumns.Find(rows.Columns, usual);
        return found is [var one] ? one : throw new BehaviorException("BHV0313",
            $"{rows.Name} has {(found.Count == 0 ? "no" : "more than one")} column named {(given.Length > 0 ? given : string.Join(", ", usual))}. There are {Layout.Listed(rows.Columns, 20)}. "
                + $"Say which with {key.Name}=\"...\" on benchmark '{source.Name}'.");
    }

    static LabelSpace Classes(List<string> labels)
    {
        var ids = labels.Distinct(StringComparer.Ordinal).ToList();
        return LabelSpace.OfIds("", ids.All(LabelSpace.IsNumber) ? ids.OrderBy(i => int.Parse(i, CultureInfo.InvariantCulture)) : ids.Order(CodePoints.Order));
    }
}
