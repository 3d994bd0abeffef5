using Behavior.Conformance.Metrics;
using Behavior.Datasets.Labels;
using Behavior.Datasets;

namespace Behavior.Conformance.Reports;

/// <summary>
/// The class names that a zero-shot classifier reads for a set: those of the file that the case names (<c>class_names</c>); else, of WordNet ids, those of CLIP's list,
/// among the data of others.
/// </summary>
static class ReportedPrompts
{
    const string Kind = "class-folders-zip";

    public static IReadOnlyList<string> Problems(ReportedInput input)
    {
        using var data = new DatasetKinds().Find(Kind).Open(new DatasetSource("reported", input.File));
        var named = Named(input, data.LabelSpace);
        return
        [
            .. ReportedInput.Unlike("classes", string.Join(", ", input.Words("classes")), string.Join(", ", named.Ids)),
            .. ReportedInput.Unlike("prompts", string.Join(", ", input.Words("prompts")), string.Join(", ", named.Classes.Select(c => c.Name))),
        ];
    }

    static LabelSpace Named(ReportedInput input, LabelSpace classes)
    {
        if (input.Golden.TryGetProperty("class_names", out var own)) return ClassNames.Read(classes, input.PathOf(own.GetString()));
        var list = Path.Combine(input.Context.ThirdParty, "clip", ClassNames.ImageNetFile);
        return !ClassNames.AreWanted(classes) || File.Exists(list) ? ClassNames.Beside(classes, [list]) : throw new MissingDataException($"'{list}' is not here.");
    }
}
