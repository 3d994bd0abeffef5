using System.Globalization;
using Behavior.Evaluation.Bench.Onnx;
using Behavior.Evaluation.Bench.Precision;
using Behavior.Evaluation.Bench.Tables;

// See README.md.
switch (args)
{
    case ["tables", var work, .. var forms]: TableBench.Run(work, forms); break;
    case ["table", var file]: TableBench.RunOne(file); break;
    case ["onnx", var weights, var onnx, var pictures, var work, .. var rest]: OnnxBench.Run(weights, onnx, pictures, work, rest is [var count] ? count : "10000"); break;
    case ["evaluate", var file, var pictures, var work, var take]: OnnxBench.RunOne(file, pictures, work, int.Parse(take, CultureInfo.InvariantCulture)); break;
    case ["precision", .. { Length: > 0 } manifests]: PrecisionTable.Print(manifests); break;
    default: Console.Error.WriteLine("tables WORK [FORM ...] | onnx WEIGHTS ONNX PICTURES WORK [COUNT] | precision MANIFEST ..."); return 2;
}
return 0;
