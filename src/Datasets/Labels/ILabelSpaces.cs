namespace Behavior.Datasets.Labels;

/// <summary>Label spaces that items may name. Every implementation with a parameterless constructor is found by itself.</summary>
public interface ILabelSpaces
{
    /// <summary>The spaces, each with a name.</summary>
    IEnumerable<LabelSpace> All { get; }
}
