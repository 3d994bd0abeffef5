using System.Text.Json.Nodes;
using Behavior.ModelZoo.Native;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Gpu.Worker;

/// <summary>
/// Behavior's side: reads one JSON object a line, answers with one a line. A process of its own, because a native library built for another
/// libtorch may end the process instead of failing. peer.py understands the same requests.
/// </summary>
static class WorkerLoop
{
    public static int Run(Options options)
    {
        var replies = Console.Out;
        Console.SetOut(Console.Error); // TorchSharp writes its complaints to the standard output
        Session session;
        try
        {
            InstalledTorch.Load(new(options.Libtorch));
            replies.WriteLine(Begin(out session).ToJsonString());
        }
        catch (Exception failure)
        {
            replies.WriteLine(Error(failure));
            return 1;
        }
        Serve(session, replies);
        return 0;
    }

    /// <summary>Initialises TorchSharp and, where there is one, the GPU, and tries a product on it.</summary>
    static JsonObject Begin(out Session session)
    {
        var gpu = cuda.is_available();
        if (gpu) InitializeDeviceType(DeviceType.CUDA);
        session = new(gpu ? CUDA : CPU);
        using var scope = NewDisposeScope();
        var matrix = randn(512, 512);
        var there = matrix.to(session.Device);
        return new()
        {
            ["device"] = gpu ? "cuda" : "cpu",
            ["gpus"] = gpu ? cuda.device_count() : 0,
            ["builtFor"] = __version__,
            ["productDiffers"] = (there.matmul(there).cpu() - matrix.matmul(matrix)).abs().max().item<float>(),
        };
    }

    static void Serve(Session session, TextWriter replies)
    {
        var photographs = new PhotographWork(session);
        using var speed = new SpeedWork(session);
        while (Console.ReadLine() is { } line)
        {
            var request = JsonNode.Parse(line)!.AsObject();
            string reply;
            try
            {
                reply = ((string)request["do"]! switch
                {
                    "prepare" => speed.Prepare(request),
                    "time" => speed.Time(request),
                    "agreement" => AgreementWork.Run(session, request),
                    "photographs" => photographs.Run(request),
                    "one-pass" => new OnePassWork(session, photographs).Run(request),
                    var other => throw new ArgumentException($"unknown request '{other}'"),
                }).ToJsonString();
            }
            catch (Exception failure) { reply = Error(failure); }
            replies.WriteLine(reply);
        }
    }

    static string Error(Exception failure) => new JsonObject { ["error"] = $"{failure.GetType().Name}: {failure.Message}" }.ToJsonString();
}
