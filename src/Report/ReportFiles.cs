using Behavior.Report.Html;
using Behavior.Report.Markdown;
using Behavior.Report.Model;

namespace Behavior.Report;

/// <summary>The files of a report.</summary>
public static class ReportFiles
{
    /// <summary>Writes <c>index.html</c> and <c>report.md</c> into a folder, which is made where it is missing.</summary>
    /// <returns>The page's path.</returns>
    public static string Write(ReportModel model, string folder)
    {
        Directory.CreateDirectory(folder);
        var page = Path.Combine(folder, "index.html");
        File.WriteAllText(page, HtmlReport.Write(model));
        File.WriteAllText(Path.Combine(folder, "report.md"), MarkdownReport.Write(model));
        return page;
    }
}
