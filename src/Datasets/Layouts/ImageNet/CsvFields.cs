using System.Text;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>The fields of a line of CSV, by RFC 4180: a quoted one may hold commas, and doubled quotes stand for one.</summary>
static class CsvFields
{
    /// <summary>The fields; null where a quote is not closed or stands inside a field.</summary>
    public static IReadOnlyList<string>? Of(string line)
    {
        var (fields, field) = (new List<string>(), new StringBuilder());
        for (var at = 0; ; at++)
        {
            field.Clear();
            var isQuoted = at < line.Length && line[at] == '"';
            if (isQuoted)
                for (at++; ; at++)
                {
                    if (at >= line.Length) return null;
                    if (line[at] == '"' && (at + 1 >= line.Length || line[at + 1] != '"')) break;
                    if (line[at] == '"') at++;
                    field.Append(line[at]);
                }
            if (isQuoted) at++;
            else for (; at < line.Length && line[at] != ','; at++)
                {
                    if (line[at] == '"') return null;
                    field.Append(line[at]);
                }
            fields.Add(field.ToString());
            if (at >= line.Length) return fields;
            if (line[at] != ',') return null;
        }
    }
}
