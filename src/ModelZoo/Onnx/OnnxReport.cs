using System.Globalization;
using Behavior.Diagnostics;

namespace Behavior.ModelZoo.Onnx;

/// <summary>What can be said of an ONNX file without computing it.</summary>
public static class OnnxReport
{
    const int Listed = 60;

    /// <summary>Name and value of each fact, for people.</summary>
    /// <param name="file">The file.</param>
    public static IReadOnlyList<(string Name, string Value)> Of(OnnxFile file)
    {
        var model = file.Model;
        List<(string, string)> facts =
        [
            ("file", $"{file.Path} (ONNX, format version {model.IrVersion}{(model.Producer.Length > 0 ? $", written by {Excerpt.Of(model.Producer)}" : "")})"),
            ("bytes", Number(file.Bytes.Length)),
            ("operator sets", string.Join(", ", model.Opsets.Take(Listed).Select(o => $"{(o.Domain.Length > 0 ? Excerpt.Of(o.Domain) : "ai.onnx")} {o.Version}"))),
            .. model.Graph.Asked.Take(Listed).Select(i => ("input", $"{Excerpt.Of(i.Name)}  {i.Words}")),
            .. model.Graph.Outputs.Take(Listed).Select(o => ("output", $"{Excerpt.Of(o.Name)}  {o.Words}")),
            ("operators", string.Join(", ", model.Nodes.GroupBy(n => n.Operator).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(Listed).Select(g =>
                $"{Excerpt.Of(g.Key)} x {g.Count()}"))),
            ("tensors", $"{Number(model.Graph.Initializers.Count)}: {string.Join(", ", model.Graph.Initializers.GroupBy(t => t.Type).Select(g => $"{OnnxTypes.Name(g.Key)} x {g.Count()}"))}"),
            .. model.ExternalFiles.Select(name => ("external file", $"{name}, {Number(file.LengthOf(name, "a tensor"))} bytes")),
        ];
        try { facts.AddRange(OfNetwork(new(file, new()))); }
        catch (BehaviorException failure) { facts.Add(("taken as", failure.Message)); }
        return facts;
    }

    static IEnumerable<(string, string)> OfNetwork(OnnxNetwork network)
    {
        var cost = network.Cost;
        yield return ("parameters", Number(cost.Parameters));
        yield return ("multiply-adds", $"{Number(cost.MultiplyAdds)} a picture of {network.Width} x {network.Height}, in convolutions and matrix products up to the pooled features; "
            + $"{Number(2 * cost.MultiplyAdds)} FLOPs{(cost.Uncounted > 0 ? $"; without {cost.Uncounted} operations whose shapes are not known" : "")}");
        yield return ("taken as input", $"{Excerpt.Of(network.Input.Name)}: {network.Input.Words}");
        yield return ("taken as answers", Answers(network));
        yield return ("taken as features", Said(() => network.Features is { } features ? $"{Excerpt.Of(features.Name)}: {Number(features.Width)} numbers" : "none is found; Features=\"NAME\" "
            + "on the item names one"));
        yield return ("taken as layers", Said(() => string.Join(", ", network.Layers([]).Select(l => Excerpt.Of(l.Name)))));
    }

    static string Answers(OnnxNetwork network) => Said(() =>
        network.Answers is var answers
            ? $"{Excerpt.Of(answers.Name)}: {(answers.IsProbability ? "probabilities" : "logits")} of {Number(answers.Width)} classes{WithoutClassifier(network, answers)}"
            : "");

    static string WithoutClassifier(OnnxNetwork network, OnnxOutput answers) =>
        network.Features?.Name == answers.Name ? "; no classifier is found before it, so these may be features alone: Paradigm=\"pre\" on the item says that it answers nothing" : "";

    static string Said(Func<string> value)
    {
        try { return value(); }
        catch (BehaviorException failure) { return failure.Message; }
    }

    static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
