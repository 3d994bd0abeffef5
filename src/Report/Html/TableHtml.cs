using System.Globalization;
using Behavior.Report.Model;

namespace Behavior.Report.Html;

/// <summary>A table whose columns sort by a button each.</summary>
static class TableHtml
{
    public static Markup Of(Table table)
    {
        var numeric = Enumerable.Range(0, table.Columns.Count).Select(c => table.Rows.Any(r => r[c].Order is not null)).ToArray();
        return new Markup().Add($"<div class=\"scroll\"><table class=\"sortable\"><thead><tr>")
            .Each(table.Columns.Index(), (m, c) => m.Add($"<th scope=\"col\" class=\"{Kind(numeric[c.Index])}\"><button type=\"button\">{(c.Item.Length > 0 ? c.Item : "name")}</button></th>"))
            .Add($"</tr></thead><tbody>")
            .Each(table.Rows, (m, row) => m.Add($"<tr>").Each(row.Index(), (x, c) => x.Add($"<td class=\"{Kind(numeric[c.Index])}\"{Order(c.Item)}>{c.Item.Text}{Detail(c.Item)}</td>")).Add($"</tr>"))
            .Add($"</tbody></table></div>");
    }

    static string Kind(bool numeric) => numeric ? "number" : "text";

    static Markup Order(Cell cell) => cell.Order is { } order ? new Markup().Add($" data-order=\"{order.ToString("R", CultureInfo.InvariantCulture)}\"") : new();

    /// <summary>The interval, and below it the sample count: columns stay narrow.</summary>
    public static Markup Detail(Cell cell) => new Markup().Each(cell.Detail.Split(", n = ", StringSplitOptions.RemoveEmptyEntries).Index(),
        (m, part) => m.Add($"<small>{(part.Index > 0 ? "n = " : "")}{part.Item}</small>"));
}
