using System.Text.Json;

namespace Behavior.Gate.Roc;

/// <summary>Outcomes, one line of JSON each, written as they come: a run that is stopped goes on where it was.</summary>
sealed class ResultFile(string path)
{
    bool _begun;

    /// <summary>What is known so far, by the plant's name; a line that was cut off is not.</summary>
    public IReadOnlyDictionary<string, PlantOutcome> Read()
    {
        var known = new Dictionary<string, PlantOutcome>(StringComparer.Ordinal);
        if (!File.Exists(path)) return known;
        foreach (var line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            try
            {
                if (JsonSerializer.Deserialize<PlantOutcome>(line) is { } outcome) known[outcome.Plant] = outcome;
            }
            catch (JsonException) { } // cut off
        }
        return known;
    }

    /// <summary>Adds one.</summary>
    public void Add(PlantOutcome outcome)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.AppendAllText(path, $"{(_begun ? "" : "\n")}{JsonSerializer.Serialize(outcome)}\n"); // the last line of a run that was killed may lack its end
        _begun = true;
    }
}
