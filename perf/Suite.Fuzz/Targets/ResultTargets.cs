using System.Text;
using Behavior.Fuzzing;
using Behavior.Report.Results;

namespace Behavior.Suite.Fuzz;

/// <summary>Result files: read, or left out with one line that says why.</summary>
static class ResultTargets
{
    const string Metric = """
        {"row": "Accuracy.Top1_model=a_dataset=b", "type": "Accuracy", "method": "Top1", "parameters": {"model": "a", "dataset": "b"}, "metric": "top-1/1",
         "figures": {"value": 0.5, "low": 0.4, "high": 0.6, "n": 2000, "curve": "0.1 0.2 0.3", "ece": "undefined: no sample is right"},
         "inputs": {"weights of a": "0123456789abcdef", "data of b": "fedcba9876543210", "transform": "normalize(half)", "precision": "float32", "device": "cpu", "engine": "3"}}
        """;

    const string Finding = """
        {"row": "Calibration.Q1_zoo=toy", "type": "Calibration", "method": "Q1", "parameters": {"zoo": "toy"}, "metric": "", "figures": {"value": 0.2, "n": 50},
         "finding": {"id": "F1", "claim": "one is larger", "section": "3 Calibration", "verdict": "holds", "paper": "the same",
          "parts": [{"name": "", "groups": "a > b", "effect": 0.2, "low": 0.1, "high": 0.3, "n": 50, "units": 50, "detectable": 0.1, "verdict": "holds", "paper": 0.3},
                    {"name": "c", "groups": "c > d", "undefined": "no pictures", "n": 0, "units": 0, "verdict": "no verdict"}]},
         "inputs": {"weights of a": "0123456789abcdef"}}
        """;

    static readonly byte[][] s_seeds = [Encoding.UTF8.GetBytes(Metric), Encoding.UTF8.GetBytes(Finding)];
    static readonly string s_file = Path.Combine(Scratch.Folder("result"), "row.json");

    /// <summary>Mutated bytes.</summary>
    public static FuzzTarget File { get; } = new("result", s_seeds, Read);

    /// <summary>Edited values.</summary>
    public static FuzzTarget Values { get; } = new("result-values", [BitConverter.GetBytes(1L)], bytes =>
    {
        var number = GoldenTargets.Number(bytes);
        return Read(JsonEdits.Make(s_seeds[number % s_seeds.Length], number));
    });

    static string Read(byte[] bytes)
    {
        System.IO.File.WriteAllBytes(s_file, bytes);
        if (ResultRow.Read(s_file, out var problem) is not { } row) return problem.Contains('\n') ? throw new InvalidDataException($"two lines: {problem}") : "left out";
        _ = row.Value.ToString() + row.Model + row.Dataset + row.Estimate("ece", "") + row.Number("low") + row.Numbers("curve").Count + row.Inputs.Count + row.Finding?.Parts.Sum(p => p.Effect.N);
        return "read";
    }
}
