using System.Globalization;
using Behavior.Datasets;
using Behavior.Datasets.Labels;

namespace Behavior.Report.Tests.Worlds;

/// <summary>What a scripted model says of a sample.</summary>
/// <param name="Says"><c>right</c>, <c>wrong</c> (the class behind the right one), <c>texture</c> (the class of the sample's texture) or <c>none</c>.</param>
/// <param name="Confidence">How sure it is.</param>
sealed record Answer(string Says, double Confidence)
{
    /// <summary>What it says of every sample that its file does not name.</summary>
    public static Answer Usual { get; } = new("right", 0.9);

    /// <summary>Reads lines of <c>sample says confidence</c>.</summary>
    public static Dictionary<string, Answer> Read(string path) =>
        File.ReadLines(path).Select(l => l.Split(' ')).ToDictionary(w => w[0], w => new Answer(w[1], double.Parse(w[2], CultureInfo.InvariantCulture)));

    /// <summary>Its class of a benchmark.</summary>
    public int Class(Sample sample, LabelSpace classes) => Says switch
    {
        "right" => sample.Label,
        "wrong" => (sample.Label + 1) % classes.Count,
        "texture" => classes.IndexOf(sample.Annotations["texture"]),
        _ => -1,
    };
}
