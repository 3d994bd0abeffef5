namespace Behavior.Diagnostics.Text;

/// <summary>A text that is no table; the message says why, without the file.</summary>
/// <param name="line">The line, from 1.</param>
/// <param name="message">What is wrong with it.</param>
public sealed class CsvException(int line, string message) : Exception(message)
{
    /// <summary>The line, from 1.</summary>
    public int Line => line;
}
