using System.Buffers;
using System.Globalization;
using System.Text;

namespace Behavior.Evaluation.Exports;

/// <summary>
/// CSV by RFC 4180, or TSV: <c>sample</c>, <c>label</c>, <c>top1</c>, <c>confidence</c>, and <c>logit_ID</c> for each class. Numbers are written so that they are read back the
/// same.
/// </summary>
static class SeparatedExport
{
    static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);
    static readonly SearchValues<char> s_marks = SearchValues.Create(",\t\"\r\n");

    public static void Write(Stream stream, Predictions predictions, char separator)
    {
        using var writer = new StreamWriter(stream, s_utf8, 1 << 16, leaveOpen: true);
        IEnumerable<string> header = ["sample", "label", "top1"];
        if (predictions.SaysConfidence) header = header.Append("confidence");
        if (predictions.HasScores) header = header.Concat(predictions.Classes.Select(c => "logit_" + c));
        writer.Write(string.Join(separator, header.Select(Quoted)) + "\n");
        for (var i = 0; i < predictions.Samples.Count; i++) WriteRow(writer, predictions, i, separator);
    }

    static void WriteRow(StreamWriter writer, Predictions predictions, int sample, char separator)
    {
        writer.Write(string.Join(separator, Quoted(predictions.Samples[sample].Id), Quoted(predictions.Classes[predictions.Labels[sample]]), Quoted(PredictionTable.Answer(predictions, sample))));
        if (predictions.SaysConfidence) Write(predictions.Confidences[sample]);
        if (predictions.HasScores)
            foreach (var logit in predictions.Logits.AsSpan(sample * predictions.Classes.Count, predictions.Classes.Count)) Write(logit);
        writer.Write('\n');

        void Write(float value)
        {
            writer.Write(separator);
            writer.Write(value.ToString(CultureInfo.InvariantCulture));
        }
    }

    static string Quoted(string text) => text.AsSpan().IndexOfAny(s_marks) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
