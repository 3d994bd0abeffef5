using System.Text.Json;
using System.Text.Json.Nodes;

namespace Behavior.Gpu.Conductor;

/// <summary>Everything measured so far. Written after every step, so that a measurement that is cut off leaves what it had.</summary>
sealed class Results(string folder)
{
    static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    public JsonObject Machine { get; } = [];

    public JsonObject Library { get; } = [];

    public JsonArray Speed { get; } = [];

    public JsonArray Agreement { get; } = [];

    public JsonArray Photographs { get; } = [];

    public JsonArray OnePass { get; } = [];

    public JsonArray Remarks { get; } = [];

    /// <summary>Says something on the console and keeps it.</summary>
    public void Remark(string text)
    {
        Console.WriteLine(text);
        Remarks.Add(text);
    }

    /// <summary>Writes <c>gpu.json</c> and <c>gpu.md</c>.</summary>
    public void Save()
    {
        Directory.CreateDirectory(folder);
        var all = new JsonObject
        {
            ["machine"] = Machine.DeepClone(), ["library"] = Library.DeepClone(), ["speed"] = Speed.DeepClone(), ["agreement"] = Agreement.DeepClone(),
            ["photographs"] = Photographs.DeepClone(), ["onePass"] = OnePass.DeepClone(), ["remarks"] = Remarks.DeepClone(),
        };
        File.WriteAllText(Path.Combine(folder, "gpu.json"), all.ToJsonString(s_indented) + "\n");
        File.WriteAllText(Path.Combine(folder, "gpu.md"), MarkdownReport.Of(this));
    }
}
