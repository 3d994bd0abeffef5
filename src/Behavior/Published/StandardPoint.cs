namespace Behavior.Published;

/// <summary>A standard model on a shifted set, beside the set in distribution.</summary>
/// <param name="Model">Its name.</param>
/// <param name="Clean">Accuracy in distribution, a fraction.</param>
/// <param name="Shifted">Accuracy under the shift, a fraction.</param>
public readonly record struct StandardPoint(string Model, double Clean, double Shifted);
