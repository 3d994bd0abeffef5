namespace Behavior.Gpu;

/// <summary>The command line.</summary>
/// <param name="Libtorch">The folder of an installed libtorch; asked of Python when empty.</param>
/// <param name="Out">Where the results go.</param>
/// <param name="Python">The interpreter that has PyTorch and timm.</param>
/// <param name="Data">A folder with <c>test.zip</c> and <c>resnet*.safetensors</c>; may be empty.</param>
/// <param name="Seconds">What the whole measurement may take.</param>
sealed record Options(string Libtorch, string Out, string Python, string Data, int Seconds)
{
    /// <exception cref="ArgumentException">An argument that is not known, or a number that is none.</exception>
    public static Options Parse(string[] arguments)
    {
        var options = new Options("", ".", "python3", "", 450);
        if (arguments.Length % 2 != 0) throw new ArgumentException($"'{arguments[^1]}' has no value");
        foreach (var pair in arguments.Chunk(2))
            options = pair[0] switch
            {
                "--libtorch" => options with { Libtorch = Path.GetFullPath(pair[1]) },
                "--out" => options with { Out = Path.GetFullPath(pair[1]) },
                "--python" => options with { Python = pair[1] },
                "--data" => options with { Data = Path.GetFullPath(pair[1]) },
                "--seconds" when int.TryParse(pair[1], out var seconds) => options with { Seconds = seconds },
                _ => throw new ArgumentException($"unknown argument '{pair[0]} {pair[1]}'"),
            };
        return options;
    }
}
