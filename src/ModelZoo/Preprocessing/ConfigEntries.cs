using System.Text.Json;

namespace Behavior.ModelZoo.Preprocessing;

/// <summary>The entries of a configuration that decide a transform; remembers those that are absent and have a default.</summary>
sealed class ConfigEntries(JsonElement holder)
{
    readonly List<string> _absent = [];

    /// <summary>What was asked for and is not there.</summary>
    public IReadOnlyList<string> Absent => _absent;

    public T Get<T>(string name, Func<JsonElement, string, T> read, T otherwise)
    {
        if (holder.Find(name) is { } value) return read(value, name);
        _absent.Add(name);
        return otherwise;
    }
}
