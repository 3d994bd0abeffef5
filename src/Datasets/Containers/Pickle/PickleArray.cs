using Behavior.Datasets.Containers.Arrays;

namespace Behavior.Datasets.Containers.Pickle;

/// <summary>An array of numpy: made empty, filled by its state.</summary>
sealed class PickleArray
{
    /// <summary>Its numbers, once there are any.</summary>
    public NumberArray? Numbers { get; set; }
}
