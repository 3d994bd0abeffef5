using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Preprocessing;

namespace Behavior.ModelZoo.Checkpoints;

/// <summary>What can be said of a checkpoint from its names, shapes and neighbours.</summary>
/// <param name="Facts">Name and value of each fact, for people.</param>
public sealed record CheckpointReport(IReadOnlyList<(string Name, string Value)> Facts)
{
    /// <summary>Looks at an open checkpoint; reads no values.</summary>
    public static CheckpointReport Of(ITensorSource source)
    {
        var layout = CheckpointLayouts.Detect(source.Tensors.Keys);
        var architectures = ArchitectureDetector.Fitting(source);
        var facts = new List<(string, string)>
        {
            ("tensors", $"{source.Tensors.Count:N0}"),
            ("elements", $"{source.Tensors.Values.Sum(t => t.Count):N0}"),
            ("bytes", $"{source.Tensors.Values.Sum(t => t.Bytes):N0}"),
            ("types", string.Join(", ", source.Tensors.Values.GroupBy(t => t.TypeName).Select(g => $"{g.Key} x {g.Count()}"))),
            ("layout", layout is null ? "not recognised; taken as the network's own names" : $"{layout.Name} ({layout.Description})"),
            ("architecture", architectures.Count == 0 ? "none of those known here" : string.Join(" or ", architectures.Select(a => a.Architecture + (a.HasClassifier ? "" : " without a classifier")))),
        };
        if (source is RenamedFile { LeftOut.Count: > 0 } renamed) facts.Add(("left out", renamed.LeftOutText));
        if (source.Tensors.Values.Where(t => !t.Type.IsReadable()).ToList() is { Count: > 0 } unread)
            facts.Add(("not read", $"{string.Join(", ", unread.Take(5).Select(t => $"{t.Name} ({t.TypeName})"))}: of types that nothing here computes with"));
        facts.Add(("preprocessing", Preprocessing(source)));
        facts.AddRange(source.Metadata.Where(m => m.Value.Length > 0 && !IsTrainingMode(m.Key)).Select(m => ($"file says {m.Key}", m.Value)));
        return new(facts);
    }

    static string Preprocessing(ITensorSource source) =>
        PreprocessingFiles.Beside(source.Path, out var from) is { } beside ? $"{beside.ToTransform()} ({PreprocessingFiles.Origin(beside, from!)})"
        : PreprocessingFiles.InHeader(source.Path, source.Metadata) is { } stated ? $"{stated.ToTransform()} (stated in the file's header)"
        : "not stated beside the file or in its header, and its name is not in the catalogue";

    /// <summary>TorchScript archives hold whether each of their modules was in training mode, and nobody asks.</summary>
    static bool IsTrainingMode(string key) => key.StartsWith("attribute:", StringComparison.Ordinal) && key.EndsWith("training", StringComparison.Ordinal);
}
