using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Sources.Torch;
using Behavior.Evaluation.Sources.Torch.Devices;
using Behavior.Evaluation.Tests.Passes;
using Behavior.Imaging.Transforms;
using Behavior.Manifests.Items;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formula;
using Behavior.Tests.Common;
using TorchSharp;

namespace Behavior.Evaluation.Tests.Sources.Devices;

/// <summary>Networks that are treated as on a GPU and compute on the processor: what they put out is the same. Nothing here needs a GPU, and nothing here shows what one does.</summary>
public class DeviceModelTests
{
    const int Side = 32, Count = 16;

    /// <summary>Bytes instead of numbers, layers sent before later ones overwrite them, outputs taken later: not a bit of any column differs.</summary>
    [Theory]
    [InlineData(64)]
    [InlineData(8)]
    [InlineData(2)]
    public void Every_column_is_the_one_of_a_processor(int room)
    {
        const Outputs all = Outputs.Answers | Outputs.Features | Outputs.Activations;
        var (floats, bytes) = Batches(Count);
        using var near = Model();
        using var far = Model(Fixed(room));

        var part = Math.Min(room, Count);
        // The processor takes the same parts: in others, sums may be in another order.
        BatchOutput[] expected = [.. Enumerable.Range(0, Count / part).Select(i => near.Run(Part(floats, i * part, part), all))];
        using var pending = far.Begin(bytes, all);
        bytes.Dispose();
        var made = pending.Take();

        Assert.False(pending.IsReady);
        Assert.Equal((0, Count, Count), (made.First, made.Count, pending.Count));
        Assert.Equal(expected[0].Columns, made.Columns);
        Assert.True(made.Columns.Count > 20, "answers, features and the layers");
        for (var c = 0; c < made.Columns.Count; c++) Assert.Equal(expected.SelectMany(e => e.Values[c]), made.Values[c]);
    }

    [Fact]
    public void A_pass_finds_the_batch_that_fits_and_gives_it_part_by_part()
    {
        using var dataset = new StubDataset(50, 4);
        using StubModel plain = new(4), narrow = new(4) { Room = 13 }, wide = new(4) { Room = 30 };
        var expected = StubPass.Run(dataset, 24, ("m", plain))["m"].Logits!;
        using var a = StubPass.Evaluation("a", dataset, narrow, StubPass.InMemory(), new DeviceBatch(["a"], null));
        using var b = StubPass.Evaluation("b", dataset, wide, StubPass.InMemory(), new DeviceBatch(["b"], null));

        StubPass.Run(dataset, null, [a, b], TestContext.Current.CancellationToken);

        Assert.Null(a.Error ?? b.Error);
        Assert.Equal([8, 8, 8, 8, 8, 8, 2], narrow.Parts[^7..]);
        Assert.Equal([24, 24, 2], wide.Parts[^3..]);
        Same(expected, a.Draft.ReadAll()[0]);
        Same(expected, b.Draft.ReadAll()[0]);
    }

    [Fact]
    public void Where_memory_runs_out_on_the_way_the_batch_is_halved_and_the_pass_goes_on()
    {
        using var temp = new TempFolder();
        var loads = 0;
        using StubModel plain = new(4), model = new(4) { Room = 64 };
        using var dataset = new StubDataset(300, 4);
        var expected = StubPass.Run(dataset, 64, ("m", plain))["m"].Logits!;
        using var crowded = new StubDataset(300, 4) { OnLoad = _ => { if (Interlocked.Increment(ref loads) == 250) model.Room = 20; } };
        using var evaluation = StubPass.Evaluation("m", crowded, model, StubPass.InMemory(), new DeviceBatch(["m"], BatchMemory.In(temp["store"])));

        StubPass.Run(crowded, null, [evaluation], TestContext.Current.CancellationToken);

        Assert.Null(evaluation.Error);
        Same(expected, evaluation.Draft.ReadAll()[0]);
        Assert.Contains(64, model.Parts);
        Assert.Equal(16, new DeviceBatch(["m"], BatchMemory.In(temp["store"])).Of(8, 8, _ => throw new InvalidOperationException("not remembered")));
    }

    [Theory]
    [InlineData(null)] // the pass asks for the size
    [InlineData(4)]
    public void A_model_for_which_there_is_no_room_says_so_and_spares_the_others(int? batchSize)
    {
        using var dataset = new StubDataset(10, 4);
        using StubModel large = new(4) { Room = 0 }, small = new(4);
        using var a = StubPass.Evaluation("large", dataset, large, StubPass.InMemory(), new DeviceBatch([], null));
        using var b = StubPass.Evaluation("small", dataset, small, StubPass.InMemory(), new DeviceBatch([], null));

        StubPass.Run(dataset, batchSize, [a, b], TestContext.Current.CancellationToken);

        Assert.Equal("BHV0412", a.Error?.Code);
        foreach (var part in new[] { "'large'", "'cpu'", "8 x 8", "nvidia-smi", "Precision=\"bfloat16\"", "-p:Device=cpu" }) Assert.Contains(part, a.Error!.Text);
        Assert.Null(b.Error);
        Assert.Equal(10, b.Draft.Samples);
    }

    [Fact]
    public void A_processor_is_asked_for_nothing_new()
    {
        using var model = Model();
        var (floats, _) = Batches(1);
        using var done = ((IModel)model).Begin(floats, Outputs.Answers);

        Assert.Equal((64, false, true), (model.BatchSize(Side, Side), model.TakesBytes, done.IsReady));
    }

    [Theory]
    [InlineData("CUDA out of memory. Tried to allocate 2.00 GiB.", true)]
    [InlineData("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`", true)]
    [InlineData("mat1 and mat2 shapes cannot be multiplied", false)]
    public void Full_memory_is_told_from_other_failures(string message, bool full)
    {
        Assert.Equal(full, OutOfMemory.Is(new System.Runtime.InteropServices.ExternalException(message)));
        Assert.False(OutOfMemory.Is(new InvalidOperationException(message)));
    }

    static TorchModel Model(DeviceBatch? batches = null)
    {
        const string architecture = "resnet20_cifar";
        using var source = FormulaSource.OfArchitecture(architecture);
        return new("m", CheckpointLoader.Load(architecture, source), Precisions.Float32, torch.CPU, batches);
    }

    /// <summary>A number that is known already.</summary>
    static DeviceBatch Fixed(int count)
    {
        var batches = new DeviceBatch([], null);
        _ = batches.Of(Side, Side, _ => true);
        while (batches.Of(Side, Side, _ => true) > count) batches.Halve(Side, Side);
        return batches;
    }

    static (PictureBatch Floats, PictureBatch Bytes) Batches(int count)
    {
        const int each = 3 * Side * Side;
        var normalization = Normalization.ImageNet;
        var (floats, bytes) = (new float[count * each], new byte[count * each]);
        new Random(1).NextBytes(bytes);
        for (var i = 0; i < count; i++) normalization.Write(bytes.AsSpan(i * each, each), floats.AsSpan(i * each, each));
        Sample[] samples = [.. Enumerable.Range(0, count).Select(i => new Sample($"{i}", 0))];
        return (new(0, samples, (Side, Side), floats), new(0, samples, (Side, Side), bytes, normalization));
    }

    static PictureBatch Part(PictureBatch batch, int at, int count) =>
        new(at, [.. batch.Samples.Skip(at).Take(count)], (Side, Side), batch.Values.Slice(at * 3 * Side * Side, count * 3 * Side * Side));

    static void Same(float[] expected, float[] made)
    {
        Assert.Equal(expected.Length, made.Length);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], made[i], 1e-5f * Math.Max(1, Math.Abs(expected[i])));
    }
}
