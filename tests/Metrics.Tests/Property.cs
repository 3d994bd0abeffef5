using FsCheck;
using FsCheck.Fluent;

namespace Behavior.Metrics.Tests;

/// <summary>Properties that hold for generated input.</summary>
static class Property
{
    public static void Holds<T>(Gen<T> inputs, Action<T> check, int tests = 100) =>
        Prop.ForAll(inputs.ToArbitrary(), check).Check(Config.QuickThrowOnFailure.WithMaxTest(tests));

    /// <summary>Logits with many ties (multiples of 1/4) or few (multiples of 1/256), and labels.</summary>
    public static Gen<Sample> Samples(int fewest = 1, int most = 60) =>
        from n in Gen.Choose(fewest, most)
        from classes in Gen.Choose(2, 40)
        from fine in Gen.Elements(4, 256)
        from logits in Gen.Choose(-8 * fine, 8 * fine).Select(z => z / (float)fine).ArrayOf(n * classes)
        from labels in Gen.Choose(0, classes - 1).ArrayOf(n)
        select new Sample(logits, classes, labels);

    public static Gen<bool[]> Flags(int n) => Gen.Elements(true, false).ArrayOf(n);

    /// <summary>Two lists of correctness over the same samples.</summary>
    public static Gen<(bool[] Baseline, bool[] Candidate)> Pairs() =>
        from n in Gen.Choose(1, 80)
        from baseline in Flags(n)
        from candidate in Flags(n)
        select (baseline, candidate);

    public static Gen<int> Seeds => Gen.Choose(0, int.MaxValue - 1);
}
