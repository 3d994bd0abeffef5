using Behavior.Evaluation.Bench;
using Behavior.Evaluation.Bench.Tables;

// See README.md.
switch (args)
{
    case ["tables", var work, .. var forms]: TableBench.Run(work, forms); break;
    case ["table", var file]: TableBench.RunOne(file); break;
    default: Console.Error.WriteLine("tables WORK [FORM ...]"); return 2;
}
return 0;
