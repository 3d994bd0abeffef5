using System.Reflection;

namespace Behavior.Metrics.Tests;

/// <summary>Every metric with what it declares about itself, found by its <see cref="MetricAttribute"/>.</summary>
static class MetricCatalogue
{
    public static IReadOnlyList<MetricAttribute> All { get; } = [.. typeof(MetricAttribute).Assembly.GetExportedTypes()
        .SelectMany(t => t.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Select(m => m.GetCustomAttribute<MetricAttribute>()).OfType<MetricAttribute>()
        .OrderBy(m => m.Name, StringComparer.Ordinal)];

    public static MetricAttribute Get(string name) => All.Single(m => m.Name == name);
}
