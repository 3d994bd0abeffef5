using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>
/// Opens <c>Kind="diabetic_retinopathy"</c>: Kaggle's pictures in <c>train</c> with <c>trainLabels.csv</c>, and in <c>test</c> with <c>retinopathy_solution.csv</c>, whose Usage says Public for
/// validation and Private for test. VTAB's preprocessing (radius 300, local mean subtracted) is no part of reading.
/// </summary>
public sealed class RetinopathyReader : LayoutReader
{
    static readonly string[] s_endings = [".jpeg", ".jpg", ".png"];
    static readonly LabelSpace s_levels = LabelSpace.OfIds("", ["0", "1", "2", "3", "4"]);

    /// <inheritdoc/>
    public override string Kind => "diabetic_retinopathy";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("Diabetic Retinopathy Detection", "https://www.kaggle.com/c/diabetic-retinopathy-detection", "Kaggle's terms of the competition")
    {
        Published = new Dictionary<string, long> { ["train"] = 35126, ["validation"] = 10906, ["test"] = 42670, ["classes"] = 5 },
        Bytes = 88_000_000_000,
        Layout = "trainLabels.csv, train/10_left.jpeg, retinopathy_solution.csv, test/1_left.jpeg",
    };

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var parts = Parts.Of(layout, "train", "validation", "test");
        List<Picture> found = [];
        if (parts.Contains("train")) found.AddRange(Listed(layout, "trainLabels.csv", "train", parts));
        if (parts.Contains("validation") || parts.Contains("test")) found.AddRange(Listed(layout, "retinopathy_solution.csv", "test", parts));
        return new(s_levels, found);
    }

    static IEnumerable<Picture> Listed(Layout layout, string name, string folder, IReadOnlyList<string> parts)
    {
        var start = layout.Base(name);
        var (list, isTrain) = (layout.Need(start + name), folder == "train");
        var pictures = new PictureList(layout, $"{start}{folder}/");
        var annotations = parts.ToDictionary(p => p, Parts.Annotation);
        string[] columns = isTrain ? ["image", "level"] : ["image", "level", "Usage"];
        var table = pictures.Table(list, columns);
        foreach (var (line, row) in table?.Rows ?? [])
        {
            string[] fields = [.. columns.Select(c => row[table!.IndexOf(c)].Trim())];
            var part = isTrain ? "train" : fields[2].ToUpperInvariant() switch { "PUBLIC" => "validation", "PRIVATE" => "test", _ => null };
            var ending = Array.Find(s_endings, e => layout.Find($"{start}{folder}/{fields[0]}{e}") is not null) ?? s_endings[0];
            var level = s_levels.IndexOf(fields[1]);
            if (part is null) layout.BadLine(list, line, $"Usage of '{Excerpt.Of(fields[0])}' is '{Excerpt.Of(fields[2])}'; expected is Public (validation) or Private (test). Fetch it again.");
            if (level < 0) layout.BadLine(list, line, $"the level of '{Excerpt.Of(fields[0])}' is '{Excerpt.Of(fields[1])}'; expected is one of 0 to 4. Fetch it again.");
            if (part is null || level < 0 || (pictures.Picture(list, line, fields[0] + ending) is var file && (file is null || !parts.Contains(part)))) continue;
            yield return new(new(fields[0], level) { Annotations = annotations[part] }, layout.Place(file));
        }
        pictures.NoteOthers($"{start}{folder}");
    }
}
