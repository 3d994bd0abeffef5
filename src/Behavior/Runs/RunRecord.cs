using System.Text.Json;
using System.Text.Json.Serialization;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Runs;

/// <summary>The rows of the last run in a file among the artifacts: what <c>behavior run</c> shows when the tests are over.</summary>
public static class RunRecord
{
    static readonly JsonSerializerOptions s_format = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
    };

    /// <summary>Where it lies among the artifacts.</summary>
    public static string FileIn(string artifacts) => Path.Combine(artifacts, "run.json");

    /// <summary>Writes it.</summary>
    public static void Write(string path, IEnumerable<RowOutcome> rows) => AtomicFile.Write(path, JsonSerializer.Serialize(rows, s_format));

    /// <summary>Reads it.</summary>
    /// <exception cref="BehaviorException">BHV0620: it cannot be read, or is no record of a run.</exception>
    public static IReadOnlyList<RowOutcome> Read(string path)
    {
        try
        {
            var rows = JsonSerializer.Deserialize<List<RowOutcome>>(RegularFile.Read(path, FileLimits.Text), s_format);
            return rows is not null && rows.All(r => r is { Name: not null }) ? rows : throw new JsonException("It holds no rows.");
        }
        catch (Exception failure) when (failure is JsonException || RegularFile.IsRefusal(failure))
        {
            throw new BehaviorException("BHV0620", $"'{path}' is no record of a run: {failure.Message} Run the suite again: it writes it anew.", failure);
        }
    }
}
