using System.Globalization;
using Behavior.Comparison;
using Behavior.Evaluation;
using Behavior.Measures;
using Behavior.Report.Model;
using Behavior.Report.Sections;

namespace Behavior.Report.Updates;

/// <summary>Pictures that an update loses and wins, those first whose wrong answer is the surest.</summary>
static class UpdateGalleries
{
    const int Most = 12;

    /// <summary>Lost ones, then won ones, of a benchmark whose top-1 accuracy is a row.</summary>
    public static IEnumerable<ReportBlock> Of(UpdatedAnswers answers)
    {
        if (answers.Row(MetricIds.Top1) is not { } row || answers.Views(row) is not { } views) yield break;
        foreach (var lost in new[] { true, false })
        {
            List<Flip> flips = [.. row.Change.Flips.Where(f => f.Lost == lost)];
            if (flips.Count > 0 && answers.Source.Try(() => Gallery(answers, views, flips, lost)) is { } gallery) yield return gallery;
        }
    }

    static GalleryBlock Gallery(UpdatedAnswers answers, PairedViews views, List<Flip> flips, bool lost)
    {
        var (data, place) = (answers.Source.Zoo.Evaluations.Data(answers.Benchmark).Samples, new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (i, sample) in data.Index()) place[sample.Id] = i;
        var joined = views.Baseline[0].Samples.Index().ToDictionary(s => s.Item.Id, s => s.Index);
        return new(lost ? "Lost pictures" : "Won pictures",
            $"{(lost ? "Right before, wrong now" : "Wrong before, right now")}: {Shown(flips.Count)}, those first whose wrong answer is the surest.",
            [.. flips.Take(Most).Select(f => Example(answers, views, joined[f.Sample.Id], place[f.Sample.Id]))]);
    }

    static string Shown(int count) => count switch
    {
        1 => "the only one",
        <= Most => string.Create(CultureInfo.InvariantCulture, $"all {count}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Most} of {count:N0}"),
    };

    static ExamplePicture Example(UpdatedAnswers answers, PairedViews views, int joined, int place)
    {
        var (before, after) = (views.Baseline[0], views.Candidate[0]);
        return Examples.Of(answers.Source, answers.Benchmark, place, before.Classes[before.Labels[joined]], [$"was {Said(before, joined)}", $"now {Said(after, joined)}"]);
    }

    static string Said(Predictions predictions, int i) => Examples.Answer(predictions, i)
        + (predictions.SaysConfidence ? string.Create(CultureInfo.InvariantCulture, $" at {100 * predictions.Confidences[i]:0.0} %") : "");
}
