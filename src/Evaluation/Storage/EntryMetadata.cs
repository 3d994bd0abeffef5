using System.Globalization;
namespace Behavior.Evaluation.Storage;

/// <summary>What every file of the store says of itself, as texts by name.</summary>
static class EntryMetadata
{
    public static Dictionary<string, string> Of(string checkpoint, string benchmark, int rows, Provenance provenance, params ReadOnlySpan<(string Name, string Value)> further)
    {
        var all = new Dictionary<string, string>
        {
            ["checkpoint"] = checkpoint, ["benchmark"] = benchmark, ["rows"] = rows.ToString(CultureInfo.InvariantCulture),
            ["weights"] = provenance.Weights, ["architecture"] = provenance.Architecture, ["data"] = provenance.Data,
            ["transform"] = provenance.Transform, ["precision"] = provenance.Precision, ["device"] = provenance.Device, ["head"] = provenance.Head,
            ["engine"] = Provenance.EngineVersion.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var (name, value) in further) all[name] = value;
        return all;
    }
}
