using System.Globalization;
using Behavior.Datasets.Containers.Matlab;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>Which class each id of ImageNet's devkit is. Its ids, 1 to 1,000, are not the order of sorted WordNet ids: 1 is n02119789, a kit fox.</summary>
static class DevkitMap
{
    const string Matlab = "meta.mat", Text = "map_clsloc.txt";

    /// <summary>Whether one of the two files is there.</summary>
    public static bool IsThere(Layout layout) => ListFiles.Find(layout, Matlab) is not null || ListFiles.Find(layout, Text) is not null;

    /// <summary>Labels by id. Where both files are there they must agree.</summary>
    /// <exception cref="BehaviorException">BHV0303: neither is there.</exception>
    public static IReadOnlyDictionary<int, int> Read(Layout layout)
    {
        var (matlab, text) = (ListFiles.Find(layout, Matlab), ListFiles.Find(layout, Text));
        if (matlab is null && text is null)
            throw layout.Missing(["meta.mat or map_clsloc.txt"], "The devkit's ids are not the order of the WordNet ids, so one of the two files must say what they mean; "
                + "both come with ILSVRC2012_devkit_t12.");
        var fromText = text is null ? null : OfText(layout, text);
        var fromMatlab = matlab is null ? null : OfMatlab(layout, matlab);
        if (fromText is not null && fromMatlab is not null && fromMatlab.Keys.Intersect(fromText.Keys).Where(id => fromText[id] != fromMatlab[id]).Order().Take(1).ToList() is [var differs])
            layout.Problem("BHV0313", $"{layout.PathOf(matlab!)} says that id {differs} is {ImageNetIds.All[fromMatlab[differs]]}, "
                + $"and {layout.PathOf(text!)} that it is {ImageNetIds.All[fromText[differs]]}. "
                + "One of them is not the devkit's: fetch ILSVRC2012_devkit_t12 again.");
        return fromMatlab ?? fromText!;
    }

    static Dictionary<int, int> OfText(Layout layout, TreeFile file)
    {
        var map = new Dictionary<int, int>();
        foreach (var line in layout.Lines(file))
        {
            var fields = line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var problem = fields.Length < 2 ? $"'{Excerpt.Of(line.Text)}' is no WordNet id with a number. Expected a line as 'n02119789 1 kit_fox'."
                : Add(map, fields[1], fields[0]);
            if (problem.Length > 0) layout.BadLine(file, line.Number, $"{problem} Fetch ILSVRC2012_devkit_t12 again.");
        }
        return map;
    }

    static Dictionary<int, int> OfMatlab(Layout layout, TreeFile file)
    {
        var map = new Dictionary<int, int>();
        var synsets = new MatFile(layout.Own(layout.Tree.Open(file)))["synsets"];
        for (var i = 0; i < synsets.Structs(); i++)
        {
            if (synsets.Field("num_children", i).Integer() != 0) continue;
            var problem = Add(map, synsets.Field("ILSVRC2012_ID", i).Integer().ToString(CultureInfo.InvariantCulture), synsets.Field("WNID", i).Text());
            if (problem.Length > 0) layout.Problem("BHV0313", $"{layout.PathOf(file)}, row #{i} of synsets: {problem} Fetch ILSVRC2012_devkit_t12 again.");
        }
        return map;
    }

    /// <summary>Adds a pair; what is wrong with it, or nothing.</summary>
    static string Add(Dictionary<int, int> map, string number, string wnid)
    {
        if (!LabelSpace.IsNumber(number) || int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) is not (> 0 and <= 1_000 and var id))
            return $"the id '{Excerpt.Of(number)}' is no number from 1 to 1,000.";
        var label = ImageNetLabels.Thousand.IndexOf(wnid);
        if (label < 0) return $"'{Excerpt.Of(wnid)}' is none of the 1,000 WordNet ids.";
        return map.ContainsValue(label) ? $"{wnid} stands twice." : map.TryAdd(id, label) ? "" : $"the id {id} stands twice.";
    }
}
