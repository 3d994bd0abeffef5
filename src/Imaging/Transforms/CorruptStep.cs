using System.Globalization;
using Behavior.Imaging.Corruptions;

namespace Behavior.Imaging.Transforms;

/// <summary>
/// A common corruption, applied on the fly: <c>corrupt(fog,3)</c>. Its random part is seeded by the picture's id, so it is the same on every machine and any
/// number of threads. ImageNet-C corrupts after resize and crop, at the size the network sees.
/// </summary>
/// <param name="Corruption">The corruption.</param>
/// <param name="Severity">1 to 5.</param>
/// <param name="Seed">Another seed gives other draws for every picture; 0 is not written.</param>
public sealed record CorruptStep(Corruption Corruption, int Severity, int Seed = 0) : TransformStep, IParsedStep
{
    static string IParsedStep.Keyword => "corrupt";

    static string IParsedStep.Usage => "corrupt(fog,3), or corrupt(fog,3,7) for other random draws";

    /// <inheritdoc/>
    public override string Text => $"corrupt({Corruption.Name},{Severity}{(Seed == 0 ? "" : "," + Seed.ToString(CultureInfo.InvariantCulture))})";

    static TransformStep IParsedStep.Parse(StepArguments arguments)
    {
        arguments.Expect(2, 3);
        return new CorruptStep(CorruptionCatalog.Get(arguments[0]), arguments.Integer(1, 1, 5), arguments.Count == 3 ? arguments.Integer(2, 0, int.MaxValue) : 0);
    }

    internal override void AddTo(TransformPlan plan) => plan.Corrupt(this);
}
