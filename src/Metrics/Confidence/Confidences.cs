namespace Behavior.Metrics.Confidence;

/// <summary>Checks of confidences and their correctness.</summary>
static class Confidences
{
    public static void Require(ReadOnlySpan<double> confidences, ReadOnlySpan<bool> correct)
    {
        if (confidences.IsEmpty) throw BadInput.Empty("confidences");
        BadInput.RequireSame("correctness for the confidences", confidences.Length, correct.Length);
        for (var i = 0; i < confidences.Length; i++)
            if (!(confidences[i] >= 0 && confidences[i] <= 1)) throw BadInput.Probability(i, $"the confidence is {BadInput.Text(confidences[i])}, expected 0 to 1");
    }
}
