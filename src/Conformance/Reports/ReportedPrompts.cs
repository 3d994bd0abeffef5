using Behavior.Conformance.Metrics;
using Behavior.Datasets.Labels;
using Behavior.Datasets;

namespace Behavior.Conformance.Reports;

/// <summary>The class names that a zero-shot classifier reads for a set whose folders are WordNet ids: those of CLIP's list, among the data of others.</summary>
static class ReportedPrompts
{
    const string Kind = "class-folders-zip";

    public static IReadOnlyList<string> Problems(ReportedInput input)
    {
        var list = Path.Combine(input.Context.ThirdParty, "clip", ClassNames.ImageNetFile);
        if (!File.Exists(list)) throw new MissingDataException($"'{list}' is not here.");
        using var data = new DatasetKinds().Find(Kind).Open(new DatasetSource("reported", input.File));
        var named = ClassNames.Beside(data.LabelSpace, [list]);
        return
        [
            .. ReportedInput.Unlike("classes", string.Join(", ", input.Words("classes")), string.Join(", ", named.Ids)),
            .. ReportedInput.Unlike("prompts", string.Join(", ", input.Words("prompts")), string.Join(", ", named.Classes.Select(c => c.Name))),
        ];
    }
}
