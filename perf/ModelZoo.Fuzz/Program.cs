using Behavior.ModelZoo.Fuzz;
using SharpFuzz;

if (args is [var folder]) return Corpus.Pass(folder);
Fuzzer.OutOfProcess.Run(Target.Read); // outside of afl-fuzz this reads one input from the standard input
return 0;
