using Behavior.Report.Model;

namespace Behavior.Report.Html;

/// <summary>Updates of accepted checkpoints: the gate's verdict, the rows that changed, and what is to be seen on single benchmarks. Nothing where there is none.</summary>
static class UpdatesHtml
{
    /// <summary>The section's anchor.</summary>
    public const string Id = "updates";

    public static void Write(Markup page, ReportModel model)
    {
        if (model.Updates.Count == 0) return;
        page.Add($"<section id=\"{Id}\"><h2>Updates</h2><p class=\"lead\">What is lost, and what is won, if these weights take the place of the accepted ones?</p>");
        var anchors = new Anchors(model);
        foreach (var (i, update) in model.Updates.Index()) Update(page, update, $"{Id}-{i}", anchors);
        ChangedVerdicts(page, model.ChangedVerdicts);
        page.Add($"</section>");
    }

    static void Update(Markup page, UpdateEntry update, string id, Anchors anchors)
    {
        page.Add($"<div class=\"update\" id=\"{id}\"><h3>{update.Checkpoint} <span class=\"badge {Class(update.Verdict)}\">{Mark(update.Verdict)} {update.Verdict}</span></h3>")
            .Add($"<p class=\"message\">{update.Message}</p><p class=\"caption\">{update.Compared}</p>");
        if (update.Sentinels.Rows.Count > 0) page.Add($"{TableHtml.Of(update.Sentinels)}");
        if (update.Changed.Rows.Count > 0) page.Add($"{TableHtml.Of(update.Changed)}");
        page.Add($"<p class=\"caption\">Differences are oriented: positive is better. Verdicts by these intervals against the margins of Gate.props, ")
            .Add($"one error rate over the whole update. {Same(update)}</p>");
        if (update.Others.Rows.Count > 0)
            page.Add($"<details class=\"numbers\"><summary>Rows that did not change, or of which it cannot be told ({update.Others.Rows.Count})</summary>")
                .Add($"{TableHtml.Of(update.Others)}</details>");
        foreach (var (i, benchmark) in update.Benchmarks.Index()) Benchmark(page, benchmark, $"{id}-{i}", anchors);
        page.Add($"</div>");
    }

    static string Same(UpdateEntry update) => update.Same switch { 0 => "", 1 => "One further row has the very same answers.", _ => $"{update.Same} further rows have the very same answers." };

    /// <summary>A benchmark none of whose rows is told to have changed is folded.</summary>
    static void Benchmark(Markup page, UpdatedBenchmark benchmark, string id, Anchors anchors)
    {
        var folded = !benchmark.HasChanged;
        if (folded && benchmark.Blocks.Count == 0) return;
        var anchor = anchors.Of(benchmark.Name, id);
        if (folded) page.Add($"<details class=\"of-benchmark\" id=\"{anchor}\"><summary>{benchmark.Name}: no change that can be told</summary>");
        else page.Add($"<div class=\"of-benchmark\"><h4 id=\"{anchor}\">{benchmark.Name}</h4><ul>").Each(benchmark.Sentences, (m, s) => m.Add($"<li>{s}</li>")).Add($"</ul>");
        foreach (var (i, block) in benchmark.Blocks.Index()) BlockHtml.Write(page, block, $"{id}-{i}", level: 5);
        page.Raw(folded ? "</details>" : "</div>");
    }

    static void ChangedVerdicts(Markup page, IReadOnlyList<ChangedVerdict> verdicts)
    {
        if (verdicts.Count == 0) return;
        page.Add($"<h3 class=\"flips\">Claims whose verdict is another one</h3><ul class=\"flipped\">")
            .Each(verdicts, (m, v) => m.Add($"<li><b>{v.Text}</b> <span>{v.Claim}</span></li>")).Add($"</ul>");
    }

    static string Class(string verdict) => verdict switch { "merge" => "holds", "undecided" => "inconclusive", _ => "refuted" };

    /// <summary>A sign for a verdict, so that it does not hang on colour.</summary>
    static string Mark(string verdict) => verdict switch { "merge" => "✓", "undecided" => "○", _ => "✕" };
}
