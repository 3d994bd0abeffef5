using System.Collections.Concurrent;
using System.Text.Json;
using Behavior.Conformance;
using Behavior.Conformance.Cases;
using Behavior.Conformance.Metrics;

namespace Behavior.Metrics.Tests;

/// <summary>Goldens and their runners.</summary>
static class Golden
{
    public static MetricFormat[] Formats { get; } =
        [.. typeof(MetricFormat).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(MetricFormat))).Select(t => (MetricFormat)Activator.CreateInstance(t)!)];

    static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<Comparison>>> s_done = new();

    /// <summary>The comparisons of one golden file; run once, however many tests ask.</summary>
    public static IReadOnlyList<Comparison> Compare(string file, string thirdParty, bool fresh = false) =>
        fresh ? Run(file, thirdParty) : s_done.GetOrAdd(file, _ => new(() => Run(file, thirdParty))).Value;

    static IReadOnlyList<Comparison> Run(string file, string thirdParty)
    {
        var root = JsonDocument.Parse(File.ReadAllBytes(file)).RootElement;
        var format = Assert.Single(Formats, f => f.Understands(file, root));
        return [.. format.Compare(file, root, new ConformanceContext(thirdParty))];
    }
}
