namespace Behavior.Conformance.Metrics;

/// <summary>One model of imagenet-testbed under one shift; accuracies are fractions.</summary>
sealed record TestbedPoint(string Model, string Type, double Clean, double Shifted, bool InFit);
