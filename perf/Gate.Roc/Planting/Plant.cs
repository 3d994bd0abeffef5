namespace Behavior.Gate.Roc;

/// <summary>A change of a checkpoint that the gate is shown.</summary>
/// <param name="Base">The architecture's layers: 20, 32, 44 or 56.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Strength">How strongly, in words.</param>
/// <param name="IsHarmless">Whether it computes the same by its making, or so nearly that nobody would call it a change.</param>
sealed record Plant(int Base, string Kind, string Strength, bool IsHarmless)
{
    /// <summary>The transform of the published networks.</summary>
    public const string Published = "normalize(imagenet)";

    /// <summary>Changes the tensors; they are what the file then holds.</summary>
    public Action<Weights, HeadInputs> Change { get; init; } = (_, _) => { };

    /// <summary>Writes the file.</summary>
    public Action<string, Weights> Write { get; init; } = Files.Safetensors;

    /// <summary>The ending of its file.</summary>
    public string Extension { get; init; } = ".safetensors";

    /// <summary>The layers of the network that its file is of, where that is another one than the base.</summary>
    public int? Layers { get; init; }

    /// <summary>Its transform.</summary>
    public string Preprocess { get; init; } = Published;

    /// <summary>The transform of its baseline.</summary>
    public string BaselinePreprocess { get; init; } = Published;

    /// <summary>How its baseline is served.</summary>
    public string BaselineServed { get; init; } = "";

    /// <summary>The number format of its forward pass; that of the reference unless given.</summary>
    public string Precision { get; init; } = "";

    /// <summary>How it is served, see <see cref="ServedSource"/>; empty for the engine's own way.</summary>
    public string Served { get; init; } = "";

    /// <summary>Its name, which no other plant has.</summary>
    public string Name => $"{(IsHarmless ? "harmless" : "regression")}: resnet{Base}, {Kind}, {Strength}";

    /// <summary>Forward passes of ResNet-20 that one of it costs, for the estimate of the time left.</summary>
    public double Cost => ((Layers ?? Base) - 2) / 18.0;
}
