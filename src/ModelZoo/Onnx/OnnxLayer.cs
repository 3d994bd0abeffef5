using Behavior.ModelZoo.Layers;

namespace Behavior.ModelZoo.Onnx;

/// <summary>An intermediate value that is looked at.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Kind">What kind of operation puts it out.</param>
/// <param name="ChannelsLast">Whether its channels are the last side; else they are the second.</param>
public sealed record OnnxLayer(string Name, ActivationKind Kind, bool ChannelsLast);
