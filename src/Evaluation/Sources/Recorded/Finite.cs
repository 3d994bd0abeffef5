namespace Behavior.Evaluation.Sources.Recorded;

/// <summary>Finds what is no number.</summary>
static class Finite
{
    /// <summary>The position of the first NaN or infinity; -1 where there is none.</summary>
    public static int FirstBad(ReadOnlySpan<float> values)
    {
        for (var i = 0; i < values.Length; i++)
            if (!float.IsFinite(values[i])) return i;
        return -1;
    }
}
