using Behavior.Datasets.Fuzz;
using Behavior.Fuzzing;

return FuzzProgram.Run(args, Targets.All);
