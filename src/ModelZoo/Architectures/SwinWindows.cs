namespace Behavior.ModelZoo.Architectures;

/// <summary>The constant tables of window attention.</summary>
static class SwinWindows
{
    /// <summary>For each pair of tokens in a window the row of the bias table: row difference, then column difference, both made positive.</summary>
    public static long[] RelativePositions(int window)
    {
        var length = window * window;
        var index = new long[length * length];
        for (var a = 0; a < length; a++)
            for (var b = 0; b < length; b++)
                index[a * length + b] = (a / window - b / window + window - 1) * (2 * window - 1) + (a % window - b % window + window - 1);
        return index;
    }

    /// <summary>For each window of a shifted map and each pair of its tokens 0, or -100 where they come from different parts of the picture.</summary>
    public static float[] Mask(int side, int window, int shift)
    {
        var (across, length) = (side / window, window * window);
        var mask = new float[across * across * length * length];
        if (shift == 0) return mask;
        var at = 0;
        for (var w = 0; w < across * across; w++)
            for (var a = 0; a < length; a++)
                for (var b = 0; b < length; b++)
                    mask[at++] = Part(w, a) == Part(w, b) ? 0 : -100;
        return mask;

        int Part(int w, int token) => 3 * Band(w / across * window + token / window) + Band(w % across * window + token % window);
        int Band(int position) => position < side - window ? 0 : position < side - shift ? 1 : 2;
    }
}
