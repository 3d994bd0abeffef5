namespace Behavior.Xunit;

/// <summary>Marks the theory whose figure stands for its section in the table at the end of a run: models by section, the plain mean over the sets that list the measure.</summary>
/// <param name="heading">Of the column, short.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HeadlineAttribute(string heading) : Attribute
{
    /// <summary>Of the column.</summary>
    public string Heading => heading;
}
