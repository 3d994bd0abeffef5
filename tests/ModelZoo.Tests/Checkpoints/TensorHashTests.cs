using System.Security.Cryptography;
using System.Text;
using Behavior.Diagnostics;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.Tests.Common;

namespace Behavior.ModelZoo.Tests.Checkpoints;

public class TensorHashTests
{
    /// <summary>The bytes written down by hand, so that no change of the code moves every identity unseen.</summary>
    [Fact]
    public void It_is_the_SHA_256_of_names_types_shapes_and_values_in_the_order_of_names()
    {
        using var source = new MadeUpSource().With("b", [2, 1], 1, -2).With("å", ElementType.Int64, [], BitConverter.GetBytes(3L));

        byte[] bytes = [.. "1:b 0/1 float32 [2]:"u8, .. BitConverter.GetBytes(1f), .. BitConverter.GetBytes(-2f), .. Encoding.UTF8.GetBytes("2:å 0/1 int64 []:"), .. BitConverter.GetBytes(3L)];
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), TensorHash.Of(source));
    }

    [Fact]
    public void The_order_of_tensors_and_metadata_do_not_enter()
    {
        var metadata = new Dictionary<string, string> { ["format"] = "pt", ["epoch"] = "12" };

        Same(new MadeUpSource().With("a", [2], 1, 2).With("b", [1], 3), new MadeUpSource { Metadata = metadata }.With("b", [1], 3).With("a", [2], 1, 2));
    }

    [Fact]
    public void A_name_a_type_a_shape_a_value_and_a_tensor_more_enter()
    {
        string[] hashes =
        [
            Hash(new MadeUpSource().With("a", [2, 2], 1, 2, 3, 4)),
            Hash(new MadeUpSource().With("A", [2, 2], 1, 2, 3, 4)),
            Hash(new MadeUpSource().With("a", [4], 1, 2, 3, 4)),
            Hash(new MadeUpSource().With("a", [1, 4], 1, 2, 3, 4)),
            Hash(new MadeUpSource().With("a", [2, 2], 1, 2, 3, MathF.BitIncrement(4))),
            Hash(new MadeUpSource().With("a", ElementType.Int32, [2, 2], [.. new float[] { 1, 2, 3, 4 }.SelectMany(BitConverter.GetBytes)])),
            Hash(new MadeUpSource().With("a", [2, 2], 1, 2, 3, 4).With("b", [0])),
            Hash(new MadeUpSource().With("a", [2], 1, 2).With("b", [2], 3, 4)),
            Hash(new MadeUpSource().With("a", [2], 3, 4).With("b", [2], 1, 2)),
        ];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    /// <summary>Files from before torch 0.4 lack them, and the loader does without.</summary>
    [Fact]
    public void Counts_of_batches_do_not_enter()
    {
        var counted = new MadeUpSource().With("bn1.weight", [1], 5).With("bn1.num_batches_tracked", ElementType.Int64, [], BitConverter.GetBytes(391L));

        Same(new MadeUpSource().With("bn1.weight", [1], 5), counted);
    }

    [Fact]
    public void Sides_of_1_at_the_end_do_not_enter() => Same(new MadeUpSource().With("gamma", [3], 1, 2, 3), new MadeUpSource().With("gamma", [3, 1, 1], 1, 2, 3));

    [Fact]
    public void Queries_keys_and_values_apart_are_the_joined_matrix_and_a_transposed_one_is_turned()
    {
        const string Layer = "vision_model.encoder.layers.0.self_attn.";
        var apart = new MadeUpSource().With("vision_model.embeddings.class_embedding", [2], 7, 8).With("visual_projection.weight", [2, 3], 1, 2, 3, 4, 5, 6)
            .With("text_model.embeddings.position_ids", ElementType.Int64, [1], BitConverter.GetBytes(0L))
            .With(Layer + "v_proj.weight", [1, 2], 5, 6).With(Layer + "q_proj.weight", [1, 2], 1, 2).With(Layer + "k_proj.weight", [1, 2], 3, 4);
        var joined = new MadeUpSource().With("token_embedding.weight", [0]).With("visual.class_embedding", [2], 7, 8).With("visual.proj", [3, 2], 1, 4, 2, 5, 3, 6)
            .With("visual.transformer.resblocks.0.attn.in_proj_weight", [3, 2], 1, 2, 3, 4, 5, 6).With("input_resolution", ElementType.Int64, [], BitConverter.GetBytes(224L));

        Same(apart.With("text_model.embeddings.token_embedding.weight", [0]), joined);
    }

    [Fact]
    public void A_slice_that_is_missing_and_a_slice_in_anothers_place_enter()
    {
        const string Layer = "vision_model.encoder.layers.0.self_attn.";
        MadeUpSource Base() => new MadeUpSource().With("vision_model.embeddings.class_embedding", [2], 7, 8);

        Assert.NotEqual(Hash(Base().With(Layer + "q_proj.bias", [1], 1)), Hash(Base().With(Layer + "k_proj.bias", [1], 1)));
    }

    [Fact]
    public void The_layout_is_the_items_where_it_names_one()
    {
        using var source = new MadeUpSource().With("heads.head.weight", [1], 1).With("encoder.pos_embedding", [1], 2);
        using var own = new MadeUpSource().With("head.weight", [1], 1).With("pos_embed", [1], 2);

        Assert.Equal(TensorHash.Of(own), TensorHash.Of(source));
        Assert.NotEqual(TensorHash.Of(own), TensorHash.Of(source, "timm"));
        Assert.Equal("BHV0106", Assert.Throws<BehaviorException>(() => TensorHash.Of(source, "tinm")).Code);
    }

    [Fact]
    public void Published_namings_of_one_network_are_one_checkpoint()
    {
        Renamed("vit_tiny_patch16_224", PublishedNames.TorchvisionVit);
        Renamed("vit_tiny_patch16_224", PublishedNames.TorchvisionVitBefore);
        Renamed("convnext_atto", PublishedNames.TorchvisionConvNeXt);
        Renamed("swin_tiny_patch4_window7_224", PublishedNames.MicrosoftSwin, [.. PublishedNames.MicrosoftSwinTables()]);
    }

    [Theory]
    [InlineData("dtypes.pth")]
    [InlineData("dtypes-legacy.th")]
    [InlineData("views.pth")]
    [InlineData("views-legacy.pth")]
    [InlineData("tied.pt")]
    [InlineData("module-prefix-cuda.pt")]
    [InlineData("training.pth")]
    [InlineData("scripted.pt")]
    [InlineData("clip-traced-half.pt")]
    [InlineData("rare-dtypes.safetensors")]
    [InlineData("zero-size.safetensors")]
    public void A_file_that_is_saved_anew_as_safetensors_in_another_order_is_the_same_checkpoint(string file)
    {
        using var folder = new TempFolder();
        var path = ConformanceRunner.Own("checkpoints/valid/" + file);

        SaveAnew(path, folder["anew.safetensors"]);

        Assert.Equal(TensorHash.Of(path), TensorHash.Of(folder["anew.safetensors"]));
        Assert.NotEqual(FileHash.Sha256(path), FileHash.Sha256(folder["anew.safetensors"]));
    }

    [Fact]
    public void Shards_are_the_whole_file()
    {
        using var folder = new TempFolder();
        var index = Directory.EnumerateFiles(ConformanceRunner.Own("checkpoints/valid/sharded"), "*.index.json").Single();

        SaveAnew(index, folder["whole.safetensors"]);

        Assert.Equal(TensorHash.Of(index), TensorHash.Of(folder["whole.safetensors"]));
    }

    [Theory]
    [InlineData("resnet20-12fca82f.th", "resnet20.safetensors")]
    [InlineData("resnet56-4bfd9763.th", "resnet56.safetensors")]
    public void A_published_file_and_its_conversion_are_the_same_checkpoint(string published, string converted)
    {
        var folder = SharedFolder.Need("third-party/resnet-cifar");

        Assert.Equal(TensorHash.Of(Path.Combine(folder, published)), TensorHash.Of(Path.Combine(folder, converted)));
    }

    [Fact]
    public void An_absent_file_and_a_file_that_is_no_checkpoint_are_refused()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["page.pth"], "<html>");

        Assert.Equal("BHV0102", Assert.Throws<BehaviorException>(() => TensorHash.Of(folder["none.pth"])).Code);
        Assert.Equal("BHV0110", Assert.Throws<CheckpointException>(() => TensorHash.Of(folder["page.pth"])).Code);
    }

    static void Renamed(string architecture, Func<TensorInfo, TensorInfo> rename, params TensorInfo[] more)
    {
        using var own = Formula.FormulaSource.OfArchitecture(architecture);
        using var published = new RenamedSource(own, rename, more);
        Assert.Equal(TensorHash.Of(own), TensorHash.Of(published));
    }

    static void SaveAnew(string from, string to)
    {
        using var source = CheckpointFile.Open(from);
        PlainSafetensors.Write(to, source.Tensors.Values.Reverse().Select(t =>
        {
            var values = new byte[t.Bytes];
            source.ReadBytes(t.Name, values);
            return (t.Name, t.Type.SafetensorsName(), t.Shape, values);
        }), ("saved", "anew"));
    }

    static void Same(MadeUpSource one, MadeUpSource other) => Assert.Equal(Hash(one), Hash(other));

    static string Hash(MadeUpSource source) => TensorHash.Of(source);
}
