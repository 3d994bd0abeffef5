namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>Distances as classes, as <c>task_adaptation</c> makes them: the last threshold that lies strictly below, compared in single precision.</summary>
static class Thresholds
{
    /// <summary>The class of a distance; null where no class holds it.</summary>
    public static int? Class(double distance, params float[] thresholds)
    {
        var last = Array.FindLastIndex(thresholds, t => t < (float)distance);
        return last >= 0 && last < thresholds.Length - 1 ? last : null;
    }
}
