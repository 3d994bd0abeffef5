namespace Behavior.Manifests.Tests.Theories;

/// <summary>Marks by the names of those of a suite; the assembly of these tests is then one, as far as its metadata say.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class BehaviorTheoryAttribute : Attribute;

/// <summary>As that of a suite.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class MeasureRowsAttribute(string measure) : Attribute
{
    public string Measure => measure;

    public bool NeedsReference { get; init; }
}

/// <summary>Theories of all kinds. None of them is ever run.</summary>
public class GivenTheories
{
    [BehaviorTheory, MeasureRows("accuracy", NeedsReference = true)]
    public void Top1(string model, string dataset) => Never(model, dataset);

    [BehaviorTheory, MeasureRows("transfer")]
    public void Probe(string model, string dataset) => Never(model, dataset);

    [BehaviorTheory]
    public void Between(string model, string other, string dataset) => Never(model, other, dataset);

    [BehaviorTheory]
    public void Properties(string model) => Never(model);

    [BehaviorTheory]
    public void Finding(string zoo) => Never(zoo);

    /// <summary>No theory: it lacks the mark.</summary>
    public void Helper(string model) => Never(model);

    [BehaviorTheory]
    internal void Hidden(string model) => Never(model);

    protected static void Never(params string[] arguments) => throw new InvalidOperationException(string.Join(' ', arguments));
}

/// <summary>Has the theories above, under its own name.</summary>
public class GivenHeir : GivenTheories;

/// <summary>A base of heirs, which no runner makes.</summary>
public abstract class GivenBase<T>
{
    [BehaviorTheory, MeasureRows("accuracy")]
    public void Inherited(string model, string dataset) => throw new InvalidOperationException($"{typeof(T)} {model} {dataset}");
}

/// <summary>Has the theory of its generic base.</summary>
public class GivenGenericHeir : GivenBase<int>;

/// <summary>Invisible to a runner.</summary>
class GivenInternal
{
    [BehaviorTheory]
    public void Theory(string model) => throw new InvalidOperationException(model);
}
