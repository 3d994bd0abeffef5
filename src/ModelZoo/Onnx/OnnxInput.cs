using Behavior.Diagnostics;

namespace Behavior.ModelZoo.Onnx;

/// <summary>How a network takes pictures.</summary>
/// <param name="Name">The input's name.</param>
/// <param name="Type">Single or half precision, or bytes.</param>
/// <param name="ChannelsLast">Whether it is [N, H, W, 3]; else it is [N, 3, H, W].</param>
/// <param name="Batch">How many it takes at a time; null for any number.</param>
/// <param name="Height">Their height in pixels; null for any.</param>
/// <param name="Width">Their width in pixels; null for any.</param>
public sealed record OnnxInput(string Name, OnnxType Type, bool ChannelsLast, int? Batch, int? Height, int? Width)
{
    internal const string Code = "BHV0125";

    const int LargestBatch = 1 << 16, LargestSide = 1 << 15;

    /// <summary>In words, for example <c>float32 [N, 3, 32, 32]</c>.</summary>
    public string Words => $"{OnnxTypes.Name(Type)} [{string.Join(", ", Shape(Batch?.ToString() ?? "N", "3", Height?.ToString() ?? "H", Width?.ToString() ?? "W"))}]";

    /// <summary>The shape of a batch.</summary>
    public long[] Dims(int batch, int height, int width) => Shape<long>(batch, 3, height, width);

    /// <summary>Finds the input by shape and type, or by the name that an item gives.</summary>
    /// <exception cref="BehaviorException">BHV0125: it has none, several, or one that takes no pictures in colour.</exception>
    public static OnnxInput Of(OnnxFile file, string named)
    {
        var (graph, asked) = (file.Model.Graph, file.Model.Graph.Asked);
        if (named.Length > 0 && graph.Inputs.All(i => i.Name != named)) throw Problem(file, $"{Suggest.Unknown("input", named, graph.Inputs.Select(i => i.Name))} Correct Input on its "
            + "Checkpoint item.");
        var input = named.Length > 0 ? graph.Inputs.First(i => i.Name == named) : asked.FirstOrDefault(i => i.Dims?.Count == 4) ?? asked.FirstOrDefault()
            ?? throw Problem(file, "it has no input. Export it with its pictures as input.");
        if (asked.FirstOrDefault(i => i.Name != input.Name) is { } second)
            throw Problem(file, $"beside '{input.Name}' ({input.Words}) it needs a second input, '{Excerpt.Of(second.Name)}' ({second.Words}), and there is nothing to give it but pictures. "
                + "Export the part that sees pictures alone, or with the other input as a constant.");
        return Picture(file, input);
    }

    static OnnxInput Picture(OnnxFile file, OnnxValue input)
    {
        if (input.Dims is not { Count: 4 } dims) throw Problem(file, $"its input '{Excerpt.Of(input.Name)}' is {input.Words}. Expected four sides: [N, 3, H, W] or [N, H, W, 3].");
        if (input.Type is not (OnnxType.Float or OnnxType.Float16 or OnnxType.UInt8))
            throw Problem(file, $"its input '{Excerpt.Of(input.Name)}' takes {OnnxTypes.Name(input.Type)} ({input.Words}). Pictures are given as float32, float16 or bytes: export it so, or "
                + "with a cast in front.");
        var last = dims[1] == 3 ? false : dims[3] == 3 ? true : dims[1] > 0 && dims[3] > 0 || dims[1] > 0 && dims[1] < 5 || dims[3] > 0 && dims[3] < 5 ? (bool?)null : input.Type == OnnxType.UInt8;
        if (last is not { } channelsLast)
            throw Problem(file, $"its input '{Excerpt.Of(input.Name)}' is {input.Words}: it takes no pictures of three channels. Usual cause: a network for grey pictures. Export it with a "
                + "first layer of three.");
        var (height, width) = channelsLast ? (dims[1], dims[2]) : (dims[2], dims[3]);
        if (dims[0] > LargestBatch || height > LargestSide || width > LargestSide) throw Problem(file, $"its input '{Excerpt.Of(input.Name)}' is {input.Words}: larger than any pictures.");
        return new(input.Name, input.Type, channelsLast, Known(dims[0]), Known(height), Known(width));
    }

    static int? Known(long side) => side > 0 ? (int)side : null;

    T[] Shape<T>(T batch, T channels, T height, T width) => ChannelsLast ? [batch, height, width, channels] : [batch, channels, height, width];

    internal static BehaviorException Problem(OnnxFile file, string what) => new(Code, $"ONNX file '{file.Path}' cannot be used: {what}");
}
