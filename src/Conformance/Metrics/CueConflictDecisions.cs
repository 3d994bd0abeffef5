using Behavior.Metrics.Decisions;

namespace Behavior.Conformance.Metrics;

/// <summary>One maker's cue-conflict decisions, ordered by image id.</summary>
sealed class CueConflictDecisions
{
    static readonly string[] s_categories =
        ["airplane", "bear", "bicycle", "bird", "boat", "bottle", "car", "cat", "chair", "clock", "dog", "elephant", "keyboard", "knife", "oven", "truck"];

    readonly (string Image, int Answer, int Shape, int Texture)[] _rows;

    CueConflictDecisions(IEnumerable<(string, int, int, int)> rows) => _rows = [.. rows];

    public static int Number(string category) => Array.IndexOf(s_categories, category) is >= 0 and var i ? i : throw new InvalidDataException($"'{category}' is none of the 16 categories.");

    public static CueConflictDecisions Read(CsvTable table)
    {
        var (image, answer, category) = (table.Column("imagename"), table.Column("object_response"), table.Column("category"));
        return new(table.Rows
            .Select(r => (Id: CueConflictFile.ImageId(r[image]), Answer: r[answer], Category: r[category]))
            .OrderBy(r => r.Id, StringComparer.Ordinal)
            .Select(r => (r.Id, r.Answer == "na" ? ShapeBias.NoAnswer : Number(r.Answer), Number(r.Category), Number(CueConflictFile.Texture(r.Id)))));
    }

    public static CueConflictDecisions Pool(IEnumerable<CueConflictDecisions> makers) => new(makers.SelectMany(m => m._rows));

    public ShapeBiasResult Bias() => ShapeBias.Of([.. _rows.Select(r => r.Answer)], [.. _rows.Select(r => r.Shape)], [.. _rows.Select(r => r.Texture)]);

    /// <summary>Null where the two saw other images.</summary>
    public static ErrorConsistency? Consistency(CueConflictDecisions a, CueConflictDecisions b) =>
        a._rows.Select(r => r.Image).SequenceEqual(b._rows.Select(r => r.Image)) ? ErrorConsistency.Of(a.Correct(), b.Correct()) : null;

    bool[] Correct() => [.. _rows.Select(r => r.Answer == r.Shape)];
}
