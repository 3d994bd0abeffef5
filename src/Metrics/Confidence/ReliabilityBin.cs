namespace Behavior.Metrics.Confidence;

/// <summary>One bar of a reliability diagram: the samples whose confidence lies in (<see cref="Lower"/>, <see cref="Upper"/>].</summary>
/// <param name="Lower">Lower edge, excluded.</param>
/// <param name="Upper">Upper edge, included.</param>
/// <param name="Count">Samples in the bin.</param>
/// <param name="Accuracy">Share of right samples; undefined in an empty bin.</param>
/// <param name="Confidence">Mean confidence; undefined in an empty bin.</param>
/// <param name="Gap">Confidence minus accuracy, positive where over-confident; undefined in an empty bin.</param>
public readonly record struct ReliabilityBin(double Lower, double Upper, int Count, Figure Accuracy, Figure Confidence, Figure Gap);
