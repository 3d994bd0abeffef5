using System.Reflection;
using Behavior.Diagnostics;
using Behavior.Manifests;
using Xunit.Sdk;
using Xunit.v3;

namespace Behavior.Xunit.Runs;

/// <summary>Marks the row that judges the whole run. It bears every value of every trait of the suite, so that a filter by any of them keeps it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JudgeAttribute : Attribute, ITraitAttribute
{
    internal const string Trait = "Judges", Code = "BHV0028";

    /// <summary>Whether a test is that row.</summary>
    internal static bool Is(ITestCase test) => test.Traits.ContainsKey(Trait);

    /// <inheritdoc/>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new(Trait, "run"), .. Declared(), .. Items()];

    /// <summary>The traits of classes and theories: sections and findings.</summary>
    static IEnumerable<KeyValuePair<string, string>> Declared() =>
        from type in Assembly.GetEntryAssembly()?.GetTypes() ?? []
        from member in type.GetMethods().Prepend<MemberInfo>(type)
        from attribute in member.GetCustomAttributes().OfType<ITraitAttribute>()
        where attribute is not JudgeAttribute
        from trait in attribute.GetTraits()
        select trait;

    /// <summary>The traits of rows: what they are about.</summary>
    static IEnumerable<KeyValuePair<string, string>> Items()
    {
        Manifest manifest;
        try { manifest = ManifestReader.Read(); }
        catch (BehaviorException) { return []; } // every row says it
        return manifest.Checkpoints.Select(c => KeyValuePair.Create("Model", c.Name)).Concat(manifest.Benchmarks.Select(b => KeyValuePair.Create("Dataset", b.Name)))
            .Concat(manifest.Zoos.Select(z => KeyValuePair.Create("Zoo", z)));
    }
}
