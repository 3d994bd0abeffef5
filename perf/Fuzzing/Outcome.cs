using Behavior.Diagnostics;

namespace Behavior.Fuzzing;

/// <summary>How a reader ended.</summary>
static class Outcome
{
    /// <summary>A message that nobody would read to its end.</summary>
    const int LongestMessage = 10_000;

    /// <summary>The code of the refusal, or <c>read</c>; any other exception passes, and so does a message that is too long.</summary>
    /// <param name="read">Reads an input.</param>
    /// <param name="codes">How the codes of its refusals begin.</param>
    public static string Of(Action read, string codes = "BHV")
    {
        try
        {
            read();
            return "read";
        }
        catch (BehaviorException refusal) when (refusal.Code.StartsWith(codes, StringComparison.Ordinal) && refusal.Message.Length <= LongestMessage) { return refusal.Code; }
    }
}
