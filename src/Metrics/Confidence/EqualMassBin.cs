namespace Behavior.Metrics.Confidence;

/// <summary>One group of an equal-mass calibration error.</summary>
/// <param name="Count">Samples in the group.</param>
/// <param name="Lowest">Smallest confidence.</param>
/// <param name="Highest">Largest confidence.</param>
/// <param name="Accuracy">Mean correctness; samples of equal confidence share theirs.</param>
/// <param name="Confidence">Mean confidence.</param>
public readonly record struct EqualMassBin(int Count, double Lowest, double Highest, double Accuracy, double Confidence);
