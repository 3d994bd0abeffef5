using Behavior.ModelZoo.Bench;
using Behavior.ModelZoo.Native;

// dotnet run -c Release --project perf/ModelZoo.Bench -- peer DIR [batch]   ours beside ONNX Runtime on the graphs in DIR (perf-peer)
// dotnet run -c Release --project perf/ModelZoo.Bench -- speed              images/s of the four base models, batch 1 and 16, float32 and bfloat16
// dotnet run -c Release --project perf/ModelZoo.Bench -- load               load time and peak memory of a 354 MB checkpoint in both formats
// dotnet run -c Release --project perf/ModelZoo.Bench -- memory             peak memory of the four base models at batch 16
// Both cores, nothing else running: with other work on the machine only the ratios of one run mean something.
InstalledTorch.Use();
return args switch
{
    ["peer", var folder, .. var rest] => PeerBench.Run(folder, rest is [var batch] ? int.Parse(batch) : 8),
    ["speed"] => SpeedBench.Run(),
    ["load"] => LoadBench.Run(),
    ["load-one", var file] => LoadBench.RunOne(file),
    ["memory"] => MemoryBench.Run(),
    ["memory-one", var architecture] => MemoryBench.RunOne(architecture),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("peer DIR [batch] | speed | load | memory");
    return 2;
}
