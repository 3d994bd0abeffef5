namespace Behavior.Conformance.Metrics;

/// <summary>One row of ImageNet-X's published model predictions.</summary>
sealed record PublishedPrediction(string File, int Class, double Confidence);
