using Behavior.Tests.Common;

namespace Behavior.Report.Tests;

public class ReportFilesTests
{
    [Fact]
    public void A_report_is_a_page_and_a_text_in_a_folder_that_is_made()
    {
        using var temp = new TempFolder();
        var folder = temp["some/where"];

        var page = ReportFiles.Write(SampleReport.Create(), folder);

        Assert.Equal(Path.Combine(folder, "index.html"), page);
        Assert.Contains("<h2>2 Shape / texture bias</h2>", File.ReadAllText(page), StringComparison.Ordinal);
        Assert.Contains("<b>2 Shape / texture bias</b>", File.ReadAllText(Path.Combine(folder, "report.md")), StringComparison.Ordinal);
    }
}
