using System.Reflection;
using Behavior.Diagnostics;

namespace Behavior.Metrics;

/// <summary>Every metric of this assembly with what it declares about itself, found by its <see cref="MetricAttribute"/>.</summary>
public static class MetricCatalogue
{
    /// <summary>All metrics by name, ordinal order.</summary>
    public static IReadOnlyList<MetricAttribute> All { get; } = [.. typeof(MetricCatalogue).Assembly.GetExportedTypes()
        .SelectMany(t => t.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Select(m => m.GetCustomAttribute<MetricAttribute>()).OfType<MetricAttribute>()
        .OrderBy(m => m.Name, StringComparer.Ordinal)];

    /// <summary>The metric of a name.</summary>
    /// <exception cref="BehaviorException">BHV0427: unknown; the message offers the nearest names.</exception>
    public static MetricAttribute Find(string name) =>
        All.FirstOrDefault(m => m.Name == name) ?? throw new BehaviorException("BHV0427", Suggest.Unknown("metric", name, All.Select(m => m.Name)));
}
