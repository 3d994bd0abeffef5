using Behavior.Fuzzing;
using Behavior.Imaging.Fuzz;

return FuzzProgram.Run(args, Targets.All);
