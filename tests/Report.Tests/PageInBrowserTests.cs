using Behavior.Tests.Common;
using Microsoft.Playwright;

namespace Behavior.Report.Tests;

/// <summary>The page as a reader has it, in Debian's Chromium. Not in CI: a runner's browser is another one every week.</summary>
public class PageInBrowserTests
{
    const string Browser = "/usr/bin/chromium";

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public Task The_page_is_silent_and_fits_its_window(int width, ColorScheme scheme) => OnPage(width, scheme, async page =>
    {
        await page.EvaluateAsync("document.querySelectorAll('main details').forEach(d => d.open = true)");

        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        Assert.True(await page.EvaluateAsync<int>("Math.min(...[...document.querySelectorAll('svg.chart')].map(s => s.getBoundingClientRect().width))") > 200);
    });

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public Task Every_control_is_reached_by_the_tab_key(int width) => OnPage(width, ColorScheme.Light, async page =>
    {
        const string controls = "[...document.querySelectorAll('a[href], button, input, summary')].filter(e => e.checkVisibility())";
        var count = await page.EvaluateAsync<int>($"{controls}.length");
        for (var i = 0; i < 2 * count; i++) // tables that scroll sideways are stops of their own
        {
            await page.Keyboard.PressAsync("Tab");
            await page.EvaluateAsync("document.activeElement.dataset.reached = 1");
        }

        Assert.Empty(await page.EvaluateAsync<string[]>($"{controls}.filter(e => !e.dataset.reached).map(e => e.outerHTML.slice(0, 80))"));
    });

    [Fact]
    public Task A_heading_sorts_its_table() => OnPage(1280, ColorScheme.Light, async page =>
    {
        const string table = "#model-mistakes details.numbers table";
        const string column = $"[...document.querySelectorAll('{table} tbody tr')].map(r => Number(r.cells[1].dataset.order))";
        await page.ClickAsync("#model-mistakes details.numbers summary");
        var heading = page.Locator($"{table} thead button").Nth(1);

        await heading.ClickAsync();
        var falling = await page.EvaluateAsync<double[]>(column);
        await heading.PressAsync("Enter");
        var rising = await page.EvaluateAsync<double[]>(column);

        Assert.Equal(falling.OrderDescending(), falling);
        Assert.Equal(rising.Order(), rising);
        Assert.Equal("ascending", await page.Locator($"{table} th").Nth(1).GetAttributeAsync("aria-sort"));
    });

    [Fact]
    public Task The_ranking_follows_a_use_and_a_weight() => OnPage(1280, ColorScheme.Light, async page =>
    {
        await page.ClickAsync(".presets button:nth-child(2)");
        var scores = await Scores(page);
        for (var i = 0; i < 4; i++) await page.EvaluateAsync("i => { const s = document.getElementById('weight-' + i); s.value = i === 3 ? 1 : 0; s.dispatchEvent(new Event('input')); }", i);
        var alone = await Scores(page);
        await page.FocusAsync("#weight-3");
        await page.Keyboard.PressAsync("ArrowLeft");

        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Equal(alone.OrderDescending(), alone);
        Assert.NotEqual(scores, alone);
        Assert.Equal("Give at least one property a weight.", await page.TextContentAsync("#ranking-status"));
    });

    [Fact]
    public Task Probabilities_of_a_use_are_the_suites_until_a_scale_or_a_weight_changes() => OnPage(1280, ColorScheme.Light, async page =>
    {
        const string first = "Object.fromEntries([...document.querySelectorAll('#ranking tbody tr')].map(r => [r.cells[1].textContent.trim(), Number(r.cells[3].dataset.order)]))";
        const string rows = "[...document.querySelectorAll('#ranks tbody tr')].map(r => [...r.cells].slice(1).reduce((s, c) => s + Number(c.style.getPropertyValue('--share')), 0))";

        await page.ClickAsync(".presets button:nth-child(3)");
        var stated = await page.EvaluateAsync<Dictionary<string, double>>(first);
        var said = await page.TextContentAsync("#ranking-status");
        await page.FillAsync("#best-0", "99");
        var changed = await page.EvaluateAsync<Dictionary<string, double>>(first);
        var sums = await page.EvaluateAsync<double[]>(rows);
        await page.ClickAsync("#stated-scales");

        Assert.Equal((0.62, 0.38), (stated["toy-convnext-sup"], stated["toy-vit-sup"]));
        Assert.Contains("not settled by these samples: toy-convnext-sup is first with probability 0.62, toy-vit-sup 0.38.", said, StringComparison.Ordinal);
        Assert.NotEqual(stated, changed);
        Assert.Equal(1, changed.Values.Sum(), 1e-9);
        Assert.All(sums, s => Assert.Equal(1, s, 1e-9));
        Assert.Equal(stated, await page.EvaluateAsync<Dictionary<string, double>>(first));
    });

    [Fact]
    public Task A_scale_turns_the_ranking_and_must_have_two_ends() => OnPage(1280, ColorScheme.Light, async page =>
    {
        const string order = "[...document.querySelectorAll('#ranking tbody tr')].map(r => Number(r.dataset.values.split(',')[2]))";
        for (var i = 0; i < 4; i++) await page.EvaluateAsync("i => { const s = document.getElementById('weight-' + i); s.value = i === 2 ? 1 : 0; s.dispatchEvent(new Event('input')); }", i);
        var lowerIsBetter = await page.EvaluateAsync<double[]>(order);
        await page.FillAsync("#worst-2", "0");
        var without = await page.TextContentAsync("#ranking-status");
        await page.FillAsync("#best-2", "15");

        Assert.Equal(lowerIsBetter.Order(), lowerIsBetter);
        Assert.Equal("Worst and best of expected calibration error must be two different numbers.", without);
        Assert.Equal(lowerIsBetter.OrderDescending(), await page.EvaluateAsync<double[]>(order));
    });

    [Fact]
    public Task A_button_turns_the_page_dark_and_light_again() => OnPage(1280, ColorScheme.Light, async page =>
    {
        const string ground = "getComputedStyle(document.body).backgroundColor";
        var light = await page.EvaluateAsync<string>(ground);
        await page.ClickAsync("#theme");
        Assert.NotEqual(light, await page.EvaluateAsync<string>(ground));
        await page.ClickAsync("#theme");
        Assert.Equal(light, await page.EvaluateAsync<string>(ground));
    });

    static Task<double[]> Scores(IPage page) => page.EvaluateAsync<double[]>("[...document.querySelectorAll('#ranking tbody tr')].map(r => Number(r.cells[2].dataset.order))");

    /// <summary>Opens the sample report from a file, and fails on anything that the page complains of or asks for.</summary>
    static async Task OnPage(int width, ColorScheme scheme, Func<IPage, Task> look)
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is { Length: > 0 }, "The page is looked at on developers' machines, not in CI.");
        Assert.SkipUnless(File.Exists(Browser), $"There is no {Browser}. To get it on Debian: apt-get install chromium");
        using var folder = new TempFolder();
        var file = ReportFiles.Write(SampleReport.CreateWithUpdates(), folder.Path);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Browser, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => { if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) complaints.Add(request.Url); };
        await page.GotoAsync(new Uri(file).AbsoluteUri);

        await look(page);

        Assert.Empty(complaints);
    }
}
