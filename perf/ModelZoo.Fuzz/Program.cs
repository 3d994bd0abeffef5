using Behavior.Fuzzing;
using Behavior.ModelZoo.Fuzz;
using SharpFuzz;

if (args is not ["--afl", .. var chosen]) return FuzzProgram.Run(args, Targets.All);
var target = Targets.All.Single(t => t.Name == (chosen is [var name] ? name : "torch-zip"));
Fuzzer.OutOfProcess.Run(input => // outside of afl-fuzz this reads one input from the standard input
{
    using var copy = new MemoryStream();
    input.CopyTo(copy);
    target.Read(copy.ToArray());
});
return 0;
