using System.Text.RegularExpressions;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics.Items;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>
/// Opens <c>Kind="stylized-sixteen"</c>: stylized pictures of the sixteen categories, as model-vs-human has them, <c>stylized/dnn/session-1/0002_sty_dnn_0_airplane_10_n01751748_10.png</c>. Split at
/// <c>_</c>, field 3 of a name is the condition and field 4 the category, counted from 0. Annotated <c>category</c>, <c>condition</c>, <c>session</c>.
/// </summary>
public sealed partial class StylizedSixteenReader : LayoutReader
{
    const string Top = "stylized/dnn/", Example = Top + "session-1/0002_sty_dnn_0_airplane_10_n01751748_10.png";

    /// <inheritdoc/>
    public override string Kind => "stylized-sixteen";

    /// <inheritdoc/>
    public override IReadOnlyList<ItemKey> Keys => OnePart.Keys;

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("Stylized (sixteen categories)", "https://github.com/bethgelab/model-vs-human", "MIT")
    {
        Published = new Dictionary<string, long> { ["images"] = 800, ["classes"] = 16 },
        Bytes = 100_000_000,
        Layout = Example,
    };

    static LabelSpace Classes => ImageNetLabels.Sixteen;

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var all = PictureTops.Paths(layout).Select(AboveSession).OfType<string>().Distinct().ToList();
        var stylized = all.Where(t => t == Top || t.EndsWith("/" + Top, StringComparison.Ordinal)).ToList();
        var top = PictureTops.Nearest(layout, stylized.Count > 0 ? stylized : all) ?? throw layout.Missing([Example]);
        return new(Classes, [.. layout.PicturesIn(top.TrimEnd('/')).Select(f => Picture(layout, f, f.Path[top.Length..])).OfType<Picture>()]);
    }

    static Picture? Picture(Layout layout, TreeFile file, string below)
    {
        var (parts, fields) = (below.Split('/'), file.Stem.Split('_'));
        var problem = parts.Length != 2 || !Session().IsMatch(parts[0]) ? "it lies in no session's folder. Expected session-1/FILE.png."
            : fields.Length < 5 ? $"its name has {fields.Length} fields between '_', and the category is the fifth. Expected a name as {Example[(Example.LastIndexOf('/') + 1)..]}."
            : Classes.IndexOf(fields[4]) < 0 ? $"the fifth field of its name, '{Diagnostics.Excerpt.Of(fields[4])}', is none of the sixteen categories {string.Join(", ", Classes.Ids)}."
            : "";
        if (problem.Length > 0)
        {
            layout.Problem("BHV0303", $"{layout.PathOf(file)}: {problem} Usual cause: a file that was renamed or does not belong to the set; fetch it again, or remove it.");
            return null;
        }
        var label = Classes.IndexOf(fields[4]);
        var annotations = new Dictionary<string, string>(3) { ["category"] = Classes.Ids[label], ["condition"] = string.Intern(fields[3]), ["session"] = string.Intern(parts[0]) };
        return new(new(Top + below, label) { Annotations = annotations }, layout.Place(file));
    }

    static string? AboveSession(string path)
    {
        for (var start = 0; path.IndexOf('/', start) is > 0 and var end; start = end + 1)
            if (Session().IsMatch(path[start..end])) return path[..start];
        return null;
    }

    [GeneratedRegex(@"\Asession-[0-9]+\z", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Session();
}
