using System.Reflection;
using Behavior.Manifests;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Behavior.Xunit.Rows;

/// <summary>Where a theory's rows come from. Rows are strings, so that a runner lists, filters and repeats each one by itself.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class RowsAttribute : DataAttribute
{
    static readonly Lazy<Manifest> s_manifest = new(() => ManifestReader.Read());

    /// <summary>The rows of one zoo: values for the theory's parameters, in their order.</summary>
    public abstract IEnumerable<string[]> Of(Manifest manifest, string zoo);

    /// <summary>Why a zoo has no rows, in a sentence; asked only where it has none.</summary>
    public abstract string WhyNone(Manifest manifest, string zoo);

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var manifest = s_manifest.Value;
        var parameters = testMethod.GetParameters();
        var rows = Of(manifest, manifest.Zoo).Select(row => Row(row, parameters)).ToArray();
        return new(rows.Length > 0 ? rows : [None(testMethod, WhyNone(manifest, manifest.Zoo))]);
    }

    /// <summary>A skipped row in the place of rows that a zoo does not have: it says why.</summary>
    static TheoryDataRow None(MethodInfo method, string why) =>
        new([.. method.GetParameters().Select(object? (_) => "")]) { Skip = why, Label = "" };

    /// <summary>A row with a trait a parameter, so that <c>--filter "Model=toy-vit-sup"</c> works.</summary>
    static ITheoryDataRow Row(string[] values, ParameterInfo[] parameters)
    {
        var row = new TheoryDataRow(values.ToArray<object?>());
        foreach (var (parameter, value) in parameters.Zip(values)) Add(row, parameter.Name == "other" ? "model" : parameter.Name!, value);
        return row;

        static void Add(TheoryDataRow row, string name, string value)
        {
            var trait = char.ToUpperInvariant(name[0]) + name[1..];
            if (row.Traits.TryGetValue(trait, out var values)) values.Add(value);
            else row.Traits[trait] = [value];
        }
    }
}
