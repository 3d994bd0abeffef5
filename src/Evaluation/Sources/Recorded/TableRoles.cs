using Behavior.Datasets.Containers.Tables;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Sources.Recorded;

/// <summary>Which columns of a table are what: said by the item, or found by the names that people use.</summary>
sealed record TableRoles(int Id, int? Benchmark, int? Top1, int? Confidence, NumberColumns? Logits, NumberColumns? Probabilities, NumberColumns? Features)
{
    const int Shown = 20;

    static readonly string[] s_top1 = ["top1", "top_1", "prediction", "predictions", "predicted", "predicted_class", "predicted_label", "pred", "preds", "answer", "object_response", "response"];
    static readonly string[] s_confidence = ["confidence", "confidences", "conf", "predicted_probability", "top1_probability", "max_probability"];
    static readonly string[] s_logits = ["logits", "logit"], s_probabilities = ["probabilities", "probability", "probs", "prob", "softmax"];
    static readonly string[] s_features = ["features", "feature", "embeddings", "embedding"];

    /// <summary>Whether there is any form of answer.</summary>
    public bool HasAnswers => Top1 is not null || Logits is not null || Probabilities is not null;

    /// <summary>Finds them.</summary>
    /// <param name="rows">The table, at its first row.</param>
    /// <param name="item">The checkpoint.</param>
    /// <exception cref="BehaviorException">BHV0407: one is missing, or stands twice; what is there is listed.</exception>
    public static TableRoles Of(TableRows rows, CheckpointItem item)
    {
        var roles = new TableRoles(
            One(rows, item, RecordedKeys.Id, TableColumns.Ids) ?? throw Lacks(rows, "ids of samples", TableColumns.Ids, RecordedKeys.Id),
            TableColumns.Find(rows.Columns, ["benchmark"]) is [var benchmark] ? benchmark : null,
            One(rows, item, RecordedKeys.Top1, s_top1), One(rows, item, RecordedKeys.Confidence, s_confidence),
            Numbers(rows, item, RecordedKeys.Logits, s_logits), Numbers(rows, item, RecordedKeys.Probabilities, s_probabilities), Numbers(rows, item, RecordedKeys.Features, s_features));
        return roles.HasAnswers || roles.Features is not null ? roles
            : throw Lacks(rows, "answers or features", [.. s_logits[..1], .. s_probabilities[..1], .. s_top1, .. s_features[..1]], RecordedKeys.Top1);
    }

    static int? One(TableRows rows, CheckpointItem item, ItemKey key, IReadOnlyList<string> usual)
    {
        var given = key.Text(item.Options);
        return TableColumns.Find(rows.Columns, given.Length > 0 ? [given] : usual) switch
        {
            [var one] => one,
            [] when given.Length == 0 => null,
            [] => throw new BehaviorException("BHV0407", $"{rows.Name}: {key.Name}=\"{Shorten.To(given)}\" is no column. There are {There(rows)}."),
            var several => throw new BehaviorException("BHV0407",
                $"{rows.Name} has several columns that may be meant: {string.Join(", ", several.Take(Shown).Select(c => rows.Columns[c]))}. Say which with {key.Name}=\"...\" on the item."),
        };
    }

    /// <summary>A column of lists, or columns with a number each.</summary>
    static NumberColumns? Numbers(TableRows rows, CheckpointItem item, ItemKey key, string[] usual)
    {
        var given = key.Text(item.Options);
        if (given.EndsWith('*'))
        {
            int[] wide = [.. rows.Columns.Index().Where(c => c.Item.StartsWith(given[..^1], StringComparison.Ordinal) && c.Item.Length >= given.Length).Select(c => c.Index)];
            return wide.Length > 0 ? new(null, wide, given.Length - 1) : throw new BehaviorException("BHV0407", $"{rows.Name}: no column begins as {key.Name}=\"{Shorten.To(given)}\" says. "
                + $"There are {There(rows)}.");
        }
        if (One(rows, item, key, usual) is { } one)
        {
            if (rows.IsList(one)) return new(one, [], 0);
            if (given.Length > 0) throw new BehaviorException("BHV0407", $"{rows.Name}: column '{rows.Columns[one]}' holds no lists of numbers. "
                + $"Write {key.Name}=\"PREFIX*\" where each class has a column.");
        }
        return given.Length > 0 ? null : Wide(rows, usual);
    }

    /// <summary>Columns such as <c>logit_0</c> or <c>prob:cat</c>.</summary>
    static NumberColumns? Wide(TableRows rows, string[] usual)
    {
        foreach (var prefix in usual)
        {
            int[] wide = [.. rows.Columns.Index().Where(c => c.Item.Length > prefix.Length + 1 && c.Item[prefix.Length] is '_' or ':' or '.' or '-' or ' '
                && c.Item.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Select(c => c.Index)];
            if (wide.Length > 1) return new(null, wide, prefix.Length + 1);
        }
        return null;
    }

    static BehaviorException Lacks(TableRows rows, string what, IReadOnlyList<string> names, ItemKey key) => new("BHV0407",
        $"{rows.Name} has no column of {what}. There are {There(rows)}. Expected one named {string.Join(", ", names)}; "
            + $"name another one on the item, for example {key.Name}=\"{Excerpt.Of(rows.Columns.FirstOrDefault() ?? "", 40)}\".");

    static string There(TableRows rows) => rows.Columns.Count == 0 ? "none"
        : string.Join(", ", rows.Columns.Take(Shown).Select(c => $"'{Excerpt.Of(c, 60)}'")) + (rows.Columns.Count > Shown ? $", ... ({rows.Columns.Count:N0} in all)" : "");
}
