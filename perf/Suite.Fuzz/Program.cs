using Behavior.Fuzzing;
using Behavior.Suite.Fuzz;

return FuzzProgram.Run(args, Targets.All);
