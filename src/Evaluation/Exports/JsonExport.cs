using System.Text.Json;

namespace Behavior.Evaluation.Exports;

/// <summary>JSON lines: <c>{"sample": "cat/1.png", "label": "cat", "top1": "dog", "confidence": 0.5, "logits": [1.5, -0.5]}</c>.</summary>
static class JsonExport
{
    public static void Write(Stream stream, Predictions predictions)
    {
        var classes = predictions.Classes.Count;
        using var writer = new Utf8JsonWriter(stream);
        for (var i = 0; i < predictions.Samples.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("sample", predictions.Samples[i].Id);
            writer.WriteString("label", predictions.Classes[predictions.Labels[i]]);
            writer.WriteString("top1", PredictionTable.Answer(predictions, i));
            if (predictions.SaysConfidence) writer.WriteNumber("confidence", predictions.Confidences[i]);
            if (predictions.HasScores)
            {
                writer.WriteStartArray("logits");
                foreach (var logit in predictions.Logits.AsSpan(i * classes, classes)) writer.WriteNumberValue(logit);
                writer.WriteEndArray();
            }
            writer.WriteEndObject();
            writer.Flush();
            writer.Reset();
            stream.WriteByte((byte)'\n');
        }
    }
}
