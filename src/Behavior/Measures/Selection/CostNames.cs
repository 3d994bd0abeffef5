namespace Behavior.Measures.Selection;

/// <summary>The fields of a model's costs, with their units.</summary>
public static class CostNames
{
    /// <summary>Values in the image network.</summary>
    public const string Parameters = "parameters, millions";

    /// <summary>Multiply-adds of one picture.</summary>
    public const string MultiplyAdds = "multiply-adds, millions";

    /// <summary>Its weights in float32.</summary>
    public const string Memory = "weights in memory, MB";

    /// <summary>Time of one picture in a batch of eight.</summary>
    public const string Time = "ms a picture on this machine";
}
