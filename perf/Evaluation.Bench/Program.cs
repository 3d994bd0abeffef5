using System.Globalization;
using Behavior.Evaluation.Bench.Memory;
using Behavior.Evaluation.Bench.Onnx;
using Behavior.Evaluation.Bench.Precision;
using Behavior.Evaluation.Bench.Tables;

// See README.md.
switch (args)
{
    case ["tables", var work, .. var forms]: TableBench.Run(work, forms); break;
    case ["table", var file]: TableBench.RunOne(file); break;
    case ["onnx", var weights, var onnx, var pictures, var work, .. var rest]: OnnxBench.Run(weights, onnx, pictures, work, rest is [var count] ? count : "10000"); break;
    case ["evaluate", var file, var pictures, var work, var take]: OnnxBench.RunOne(file, pictures, work, Number(take)); break;
    case ["memory", var data, var work]: MemoryBench.Print(data, work); break;
    case ["pack", var data, var work, var pictures]: Photographs.Pack(data, work, Number(pictures)); break;
    case ["photographs", var data, var work, var pictures]: Photographs.Run(data, work, Number(pictures)); break;
    case ["drawn", var work, var pictures]: Drawn.Run(work, Number(pictures)); break;
    case ["precision", .. { Length: > 0 } manifests]: PrecisionTable.Print(manifests); break;
    default: Console.Error.WriteLine("tables WORK [FORM ...] | onnx WEIGHTS ONNX PICTURES WORK [COUNT] | memory DATA WORK | precision MANIFEST ..."); return 2;
}
return 0;

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
