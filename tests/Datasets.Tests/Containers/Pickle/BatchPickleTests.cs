using System.Text;
using Behavior.Datasets.Containers;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Datasets.Containers.Pickle;

namespace Behavior.Datasets.Tests.Containers.Pickle;

/// <summary>Batches of CIFAR; checksums and labels are the kit's, other pickles are written by hand after Python's <c>pickletools</c>.</summary>
public class BatchPickleTests
{
    const int Pixels = 32 * 32;

    [Theory]
    [InlineData(0, "878cd6441d8094b130d83a98a3b9ab5433e718b743be076c993e6473fd1aac58")]
    [InlineData(1, "60062e657dcfb2ade061dfb36cfb1fc7e75c5ec10f4b3b84015f630d497f79c4")]
    [InlineData(3, "0695c26b0e1996d3d8306fe4610e9753189b2bf9f8296425c96293ae0f867c41")]
    public void Pictures_labels_and_names_are_the_kits(int index, string rgb)
    {
        var batch = Read("test_batch");

        Assert.Equal(["batch_label", "labels", "data", "filenames"], batch.Keys);
        Assert.Equal([3, 0, 7, 4], batch.Integers("labels"));
        Assert.Equal(["cat_s_000000.png", "airplane_s_000001.png", "horse_s_000002.png", "deer_s_000003.png"], batch.Texts("filenames"));
        Assert.Equal([4, 3072], batch.Array("data").Shape);
        Assert.Equal(rgb, ContainerFile.RgbOfPlanes(batch.Array("data").Part(3072 * index, 3072), Pixels));
    }

    [Fact]
    public void CIFAR_100_and_the_names_of_classes_are_read()
    {
        var (batch, meta) = (Read("cifar100-train"), Read("batches.meta"));

        Assert.Equal((68, 5), (batch.Integers("fine_labels")[0], batch.Integers("coarse_labels")[0]));
        Assert.Equal("c365a86edbb8d787fa26fa6c7648dfff6471c8528602915baca68dcf7638665a", ContainerFile.RgbOfPlanes(batch.Array("data").Part(0, 3072), Pixels));
        Assert.Equal(["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"], meta.Texts("label_names"));
    }

    /// <summary>Its message says that nothing was run, and nothing was: the commands would make a file here.</summary>
    [Theory]
    [InlineData("pickle-hostile", "posix system")]
    [InlineData("pickle-hostile-reduce", "builtins eval")]
    public void What_would_run_is_refused_by_name(string file, string asked)
    {
        ContainerFile.IsRefused(() => Read(file), "BHV0302", file, asked, "Nothing of it was run");

        Assert.False(File.Exists("hostile-pickle-was-run.txt"));
    }

    [Fact]
    public void What_cannot_be_read_is_said()
    {
        ContainerFile.IsRefused(() => Read("pickle-cut"), "BHV0302", "pickle-cut", "cut");
        ContainerFile.IsRefused(() => Read("pickle-memory"), "BHV0302", "pickle-memory", "2147483632", "3");
        ContainerFile.IsRefused(() => Read("pickle-missing-key").Integers("labels"), "BHV0303", "pickle-missing-key", "labels", "data");
        ContainerFile.IsRefused(() => Read("test_batch").Array("labels"), "BHV0303", "labels", "array");
        Assert.Equal([3, 1024], Read("pickle-other-shape").Array("data").Shape);
        Assert.Equal(2, Read("pickle-label-count").Integers("labels").Length);
    }

    [Theory]
    [InlineData("(dp0\nS'k'\np1\n(lp2\nI1\naI-2\naL3L\nas.")] // protocol 0
    [InlineData("}(U\u0001k](K\u0001J\u00fe\u00ff\u00ff\u00ffM\u0003\u0000eu.")] // protocol 1
    [InlineData("\u0080\u0002}q\u0000X\u0001\u0000\u0000\u0000kq\u0001]q\u0002(K\u0001\u008a\u0001\u00feK\u0003es.")] // protocol 2
    [InlineData("\u0080\u0004\u0095\u0010\u0000\u0000\u0000\u0000\u0000\u0000\u0000}\u0094\u008c\u0001k\u0094]\u0094(K\u0001J\u00fe\u00ff\u00ff\u00ffK\u0003es.")] // protocol 4
    [InlineData("}C\u0001k](K\u0001J\u00fe\u00ff\u00ff\u00ffK\u0003es.")] // a key of bytes
    public void Every_protocol_is_read(string pickle) => Assert.Equal([1, -2, 3], Of(pickle).Integers("k"));

    /// <summary>An array as Python 3 writes it under protocol 2 (its bytes as text) and 4 (names from the stack); int16 of either order.</summary>
    [Theory]
    [InlineData("cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\u0000\u0085c_codecs\nencode\nX\u0001\u0000\u0000\u0000bX\u0006\u0000\u0000\u0000latin1\u0086R\u0087R",
        "<", "c_codecs\nencode\nX\u0006\u0000\u0000\u0000\u0001\u0000\u00c3\u00be\u00c3\u00bfX\u0006\u0000\u0000\u0000latin1\u0086R")]
    [InlineData("\u008c\u0016numpy._core.multiarray\u008c\u000c_reconstruct\u0093\u008c\u0005numpy\u008c\u0007ndarray\u0093K\u0000\u0085C\u0001b\u0087R", "<", "C\u0004\u0001\u0000\u00fe\u00ff")]
    [InlineData("cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(I0\ntS'b'\ntR", ">", "S'\\x00\\x01\\xff\\xfe'\n")]
    public void Arrays_of_other_versions_of_Python_are_read(string made, string order, string content)
    {
        var array = Of($"}}U\u0001k{made}(K\u0001K\u0002\u0085cnumpy\ndtype\nU\u0002i2K\u0000K\u0001\u0087R(K\u0003U\u0001{order}NNN"
            + $"J\u00ff\u00ff\u00ff\u00ffJ\u00ff\u00ff\u00ff\u00ffK\u0000tb\u0089{content}tbs.").Array("k");

        Assert.Equal((NumberType.Int16, 2), (array.Type, array.Count));
        Assert.Equal([1, -2], array.Integers());
    }

    [Theory]
    [InlineData("}U\u0001kcnumpy\nndarray\n)Rs.")] // calls what is only an argument
    [InlineData("}U\u0001k(S'rm'\nios\nsystem\ns.")] // INST
    [InlineData("}U\u0001kPid\ns.")] // a persistent id
    [InlineData("}U\u0001k\u0082\u0001s.")] // an extension
    [InlineData("}h\u0000s.")] // a value that was never kept
    [InlineData("}u.")] // no mark
    [InlineData("}}.")] // two values
    [InlineData("}K\u0001K\u0001s.")] // a key that is no text
    [InlineData("0.")]
    [InlineData("\u0080\u0006}.")]
    [InlineData("}B\u00ff\u00ff\u00ff\u00ff")]
    [InlineData("}\u008e\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff")]
    [InlineData("}\u008b\u00ff\u00ff\u00ff\u007f")]
    public void Anything_else_is_refused(string pickle) => ContainerFile.IsRefused(() => Of(pickle), "BHV0302", "a.pickle");

    [Fact]
    public void A_pickle_of_something_else_is_said() => ContainerFile.IsRefused(() => Of("]."), "BHV0303", "a.pickle", "dictionary");

    [Fact]
    public void Millions_of_values_in_a_small_file_are_refused() => ContainerFile.IsRefused(() => Of(new string('}', 5_000_000)), "BHV0302", "values");

    [Fact]
    public void Damaged_files_are_read_or_refused() => DamagedFiles.IsReadOrRefused(bytes =>
    {
        var batch = new BatchPickle(bytes);
        _ = batch.Integers("labels");
        _ = batch.Texts("filenames");
        batch.Array("data").ReadAll();
    }, File.ReadAllBytes(ContainerFile.PathOf("Pickle", "test_batch")));

    static BatchPickle Of(string pickle) => new(new MemoryBytes(Encoding.Latin1.GetBytes(pickle), "a.pickle"));

    static BatchPickle Read(string file) => new(ContainerFile.Open("Pickle", file));
}
