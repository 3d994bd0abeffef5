using System.Globalization;
using System.Runtime.CompilerServices;
using Behavior.Diagnostics;

namespace Behavior.Metrics;

/// <summary>The errors of this project, worded in one place. Every one names the first offender, what was expected, what was found and the usual cause.</summary>
static class BadInput
{
    public static BehaviorException NotFiniteLogit(int sample, int cls, float value) => new("BHV0421",
        $"sample {sample} has the logit {Text(value)} for class {cls}. Expected a finite number. Usual cause: overflow in float16, or a checkpoint whose weights did not load.");

    public static BehaviorException Label(int sample, int label, int classes) => new("BHV0422",
        $"sample {sample} has the label {label}. Expected 0 to {classes - 1}, the model has {classes} classes. Usual cause: labels counted from 1, or labels of another benchmark's class list.");

    public static BehaviorException Probability(int sample, string what) => new("BHV0423",
        $"sample {sample}: {what}. Usual cause: logits were passed where probabilities are expected, or probabilities of a part of the classes.");

    public static BehaviorException Lengths(string what, long expected, long actual, string cause) => new("BHV0424",
        $"{what}: expected {expected}, found {actual}. Usual cause: {cause}.");

    public static BehaviorException Empty(string what) => new("BHV0425",
        $"{what}: there are no samples. Expected at least one. Usual cause: a filter or a join that matched nothing.");

    public static BehaviorException Argument(string what, string expected, string actual, string cause) => new("BHV0427",
        $"{what} is {actual}. Expected {expected}. Usual cause: {cause}.");

    public static BehaviorException NotFinite(string what, long position, double value) => new("BHV0429",
        $"{what}: the value at position {position} is {Text(value)}. Expected a finite number. Usual cause: an undefined figure was written as NaN, or an overflow before this call.");

    public static BehaviorException Mapping(string what, string cause) => new("BHV0430", $"{what}. Usual cause: {cause}.");

    public static void RequireSame(string what, long expected, long actual)
    {
        if (expected != actual) throw Lengths(what, expected, actual, "two runs over different sets of samples, or a list that was filtered on one side only");
    }

    public static void RequireLevel(double level, [CallerArgumentExpression(nameof(level))] string name = "")
    {
        if (!(level > 0 && level < 1)) throw Argument(name, "a fraction between 0 and 1, both excluded", Text(level), "a level given in percent");
    }

    public static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
