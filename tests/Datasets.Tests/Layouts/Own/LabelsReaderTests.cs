using System.IO.Compression;
using System.Text.Json;
using Behavior.Datasets.Layouts.Own;
using Behavior.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Layouts.Own;

/// <summary>Ids and labels without pictures.</summary>
public sealed class LabelsReaderTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Columns_of_0_and_1_are_the_factors_of_a_sample_and_the_others_its_annotations()
    {
        using var data = Open("t.csv", "id,label,pose,texture,light\na,cat,1,1,day\nb,dog,0,1,night\nc,cat,0,0,day\n", ("FactorColumns", "pose;texture"));

        Assert.Equal(["pose;texture", "texture", ""], data.Samples.Select(s => s.Annotations["factors"]));
        Assert.All(data.Samples, s => Assert.Equal(["factors", "light"], s.Annotations.Keys.Order()));
        Assert.False(data.HasPictures);
    }

    [Theory]
    [InlineData("id,label,pose\na,cat,1\nb,dog,yes\n", "line 3", "'pose' of 'b' is 'yes'; 0 or 1 is wanted")]
    [InlineData("id,label,pose\na,cat,\n", "line 2", "'pose' of 'a' is ''")]
    [InlineData("id,label,poses\na,cat,1\n", "FactorColumns", "did you mean 'poses'")]
    public void A_factor_that_says_neither_is_refused_with_its_line(string table, params string[] said)
    {
        var problem = Assert.Throws<BehaviorException>(() => Open("t.csv", table, ("FactorColumns", "pose"))).Message;

        Assert.All(said, text => Assert.Contains(text, problem, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The annotations of training pictures that its authors publish, as the item of zoo <c>published-imagenet</c> reads those of the validation set.</summary>
    [Fact]
    public void ImageNet_X_publishes_its_annotations_in_such_a_table()
    {
        var file = SharedFolder.Need("third-party/imagenetx/imagenet_x_train_multi_factor.first1000.jsonl.gz");
        string[] factors = ["multiple_objects", "background", "pose", "subcategory", "texture", "object_blocking"];
        using var data = Read(file, ("IdColumn", "file_name"), ("LabelColumn", "class"), ("AnnotationColumns", "class"), ("FactorColumns", string.Join(';', factors)));
        using var lines = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));

        Assert.Equal(1_000, data.Samples.Count);
        foreach (var sample in data.Samples)
        {
            using var line = JsonDocument.Parse(lines.ReadLine()!);
            Assert.Equal(line.RootElement.GetProperty("file_name").GetString(), sample.Id);
            Assert.Equal(line.RootElement.GetProperty("class").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture), data.Classes[sample.Label]);
            Assert.Equal(string.Join(';', factors.Where(f => line.RootElement.GetProperty(f).GetInt32() == 1)), sample.Annotations["factors"]);
        }
    }

    IDataset Open(string name, string content, params (string Key, string Value)[] options)
    {
        File.WriteAllText(_folder[name], content);
        return Read(_folder[name], options);
    }

    static IDataset Read(string path, params (string Key, string Value)[] options) => 
        new LabelsReader().Open(new("t", path) { Options = options.ToDictionary(o => o.Key, o => o.Value) });
}
