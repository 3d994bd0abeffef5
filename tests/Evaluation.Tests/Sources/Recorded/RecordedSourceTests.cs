using System.IO.Compression;
using Behavior.Diagnostics;

namespace Behavior.Evaluation.Tests.Sources.Recorded;

/// <summary>Answers from tables, in every form and file that people write.</summary>
public sealed class RecordedSourceTests : IDisposable
{
    const string Logits = "sample,logit_cat,logit_dog,logit_owl\na/1.png,2,1,0\na/2.png,0,1,-1\nb/3.png,0.5,0,0.25\nb/4.png,-1,-2,-3\n";

    readonly RecordedWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Logits_of_a_column_a_class_are_read()
    {
        var read = _world.Predict("val.csv", Logits);

        Assert.Equal([0, 1, 0, 0], read.Top1);
        Assert.Equal([0, 1, 2, 0], read.Labels);
        Assert.Equal([2, 1, 0, 0, 1, -1, 0.5f, 0, 0.25f, -1, -2, -3], read.Logits);
        Assert.Equal(1 / (1 + Math.Exp(-1) + Math.Exp(-2)), read.Confidences[0], 6);
    }

    [Theory]
    [InlineData("file_name\tpredicted_class\n4.png\t0\n3.png\towl\n2.png\t1\n1.png\tcat\n", "val.tsv")]
    [InlineData("imagename,object_response\r\n1,cat\n2,dog\r\n\n3,owl\r4,cat", "val.csv")]
    [InlineData("{\"id\": \"/data/val/a/1.png\", \"prediction\": \"cat\"}\n{\"id\": \"/data/val/a/2.png\", \"prediction\": 1}\n\n"
        + "{\"id\": \"/data/val/b/3.png\", \"prediction\": \"owl\"}\n{\"id\": \"/data/val/b/4.png\", \"prediction\": 0}", "val.jsonl")]
    public void Answers_alone_are_read_by_file_name_or_stem_and_confidence_is_not_made_up(string content, string file)
    {
        var read = _world.Predict(file, content);

        Assert.Equal([0, 1, 2, 0], read.Top1);
        Assert.False(read.SaysConfidence);
        Assert.Contains("answers alone", Assert.Throws<AbsentException>(() => read.Confidences).Message);
    }

    [Fact]
    public void Probabilities_become_logarithms_and_keep_their_confidence()
    {
        var read = _world.Predict("val.jsonl",
            "{\"id\":\"1\",\"probs\":[0.7,0.2,0.1]}\n{\"id\":\"2\",\"probs\":[0,1,0]}\n{\"id\":\"3\",\"probs\":[0.25,0.25,0.5]}\n{\"id\":\"4\",\"probs\":[0.1,0.2,0.7]}\n");

        Assert.Equal([0, 1, 2, 2], read.Top1);
        Assert.Equal(0.7, read.Confidences[0], 5);
        Assert.Equal(1, read.Confidences[1], 5);
    }

    [Fact]
    public void Answers_with_confidence_are_read_from_a_packed_table_of_many_benchmarks()
    {
        using (var packed = new StreamWriter(new GZipStream(File.Create(_world["all.csv.gz"]), CompressionLevel.Fastest)))
            packed.Write("benchmark,sample,top1,confidence\nval,1,cat,0.5\nother,1,dog,0.1\nval,2,dog,1\nval,3,dog,0.25\nval,4,owl,0.75\n");
        using var run = _world.Run(("Predictions", _world["all.csv.gz"]));

        var read = run.Predict("mine", "val");

        Assert.Equal([0, 1, 1, 2], read.Top1);
        Assert.Equal([0.5f, 1, 0.25f, 0.75f], read.Confidences);
        Assert.Contains("answers and their confidence", Assert.Throws<AbsentException>(() => read.Logits).Message);
    }

    [Fact]
    public void Declared_columns_and_a_pattern_for_ids_are_used()
    {
        var read = _world.Predict("val.csv", "what,x,y\nimg_0001_a/1.png,dog,cat\nimg_0002_a/2.png,dog,na\nimg_0003_b/3.png,dog,owl\nimg_0004_b/4.png,dog,na\n",
            ("IdColumn", "what"), ("Top1Column", "y"), ("NoAnswer", "na"), ("IdPattern", "[^_]+$"));

        Assert.Equal([0, -1, 2, -1], read.Top1);
    }

    [Fact]
    public void A_label_space_of_the_item_is_the_tables_and_not_the_benchmarks()
    {
        var space = _world.Write("classes.txt", "owl\nemu\ndog\ncat\n");

        var read = _world.Predict("val.csv", "id,logits\n1,\"[9, 8, 7, 6]\"\n2,\"[0, 9, 3, 1]\"\n3,\"[-1, 5, -3, -2]\"\n4,\"[0, 0, 0, 1]\"\n", ("LabelSpace", space));

        Assert.Equal([2, 1, 2, 0], read.Top1); // emu is no class of the benchmark: masked
    }

    [Fact]
    public void Features_alone_serve_measures_of_features_and_others_are_skipped()
    {
        _world.Write("mine/val.jsonl", "{\"id\":\"1\",\"features\":[1,2]}\n{\"id\":\"2\",\"features\":[3,4]}\n{\"id\":\"3\",\"features\":[5,6]}\n{\"id\":\"4\",\"features\":[7,8]}\n");
        using var run = _world.Run();

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], run.Features("mine", "val").Values);
        Assert.Equal("BHV0406", Assert.Throws<AbsentException>(() => run.Predict("mine", "val")).Code);
    }

    [Fact]
    public void Answers_to_pictures_as_they_are_say_nothing_of_changed_ones()
    {
        _world.Write("mine/val.csv", Logits);
        using var run = _world.Run();

        Assert.Contains("as they are", Assert.Throws<AbsentException>(() => run.Predict("mine", "val", "crop-scale(1.25,supervised,64)")).Message);
    }

    [Fact]
    public void A_benchmark_without_a_table_is_absent_and_the_tables_are_listed()
    {
        _world.Write("mine/train.csv", Logits);
        using var run = _world.Run(("Obtain", "ask Ada"));

        var absent = Assert.Throws<AbsentException>(() => run.Predict("mine", "val"));

        Assert.Equal("BHV0102", absent.Code);
        Assert.Contains("train.csv", absent.Message);
        Assert.Contains("ask Ada", absent.Message);
    }

    [Fact]
    public void The_benchmark_may_stand_anywhere_in_the_path()
    {
        Directory.CreateDirectory(_world["of-val"]);
        _world.Write("of-val/answers.csv", Logits);
        using var run = _world.Run(("Predictions", _world["of-{benchmark}/answers.csv"]));

        Assert.Equal([0, 1, 0, 0], run.Predict("mine", "val").Top1);
    }

    [Fact]
    public void A_checkpoint_says_on_which_benchmarks_it_was_recorded()
    {
        _world.Write("mine/val.csv", Logits);
        using var run = _world.Run(("Benchmarks", "other"));

        Assert.Equal("BHV0406", Assert.Throws<AbsentException>(() => run.Predict("mine", "val")).Code);
    }

    [Fact]
    public void Samples_without_a_row_are_an_error_unless_the_item_allows_them_and_then_count_as_wrong()
    {
        const string Three = "sample,logit_cat,logit_dog,logit_owl\n1,2,1,0\n2,0,1,-1\n3,0.5,0,0.25\nother,1,2,3\n";

        var error = Assert.Throws<BehaviorException>(() => _world.Predict("val.csv", Three, ("Match", "0.8")));
        var read = _world.Predict("val.csv", Three, ("Match", "0.75"));

        Assert.Equal("BHV0409", error.Code);
        Assert.Contains("3 of the 4 samples", error.Message);
        Assert.Contains("'b/4.png'", error.Message);
        Assert.Contains("'other'", error.Message);
        Assert.Equal([0, 1, 0, -1], read.Top1);
        Assert.False(read.SaysConfidence);
        Assert.Contains(_world.Said, line => line.Contains("1 of 4 samples have no row", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_answers_are_another_checkpoint()
    {
        var before = _world.Predict("val.csv", Logits);
        var after = _world.Predict("val.csv", Logits.Replace("2,1,0", "1,2,0", StringComparison.Ordinal));

        Assert.NotEqual(before.Provenance.Weights, after.Provenance.Weights);
        Assert.Equal([1, 1, 0, 0], after.Top1);
    }

    [Fact]
    public void A_picture_that_is_asked_for_says_that_there_is_none()
    {
        using var run = _world.Run();

        var error = Assert.Throws<BehaviorException>(() => run.Data("val").Load(1));

        Assert.Equal("BHV0314", error.Code);
        Assert.Contains("a/2.png", error.Message);
        Assert.Equal("owl", run.Data("val").Samples[3].Annotations["texture"]);
    }

    [Fact]
    public void Numbered_labels_are_positions_in_the_label_space_of_the_item()
    {
        _world.Write("labels.csv", "file_name,label\nx.png,0\ny.png,2\n");
        _world.Write("mine/val.csv", "file_name,prediction\nx.png,cat\ny.png,1\n");
        var space = _world.Write("classes.txt", "cat\ndog\nowl\n");
        using var run = _world.RunOn([("LabelSpace", space)]);

        var read = run.Predict("mine", "val");

        Assert.Equal(["cat", "dog", "owl"], read.Classes);
        Assert.Equal([0, 2], read.Labels);
        Assert.Equal([0, 1], read.Top1);
    }

    [Fact]
    public void Answers_among_groups_are_the_groups_own()
    {
        _world.Write("labels.csv", "imagename,label\nknife1-cat2.png,knife\ncar1-oven1.png,car\n");
        _world.Write("mine/val.csv", "imagename,object_response\nknife1-cat2.png,cat\ncar1-oven1.png,car\n");
        using var run = _world.RunOn([("LabelSpace", "sixteen"), ("IdPattern", "^.*-(?<texture>[a-z]+)[0-9]+[.]png$")]);

        var read = run.Predict("mine", "val");

        Assert.Equal(16, read.Classes.Count);
        Assert.Equal("oven", read.Samples[1].Annotations["texture"]);
        Assert.Equal(["cat", "car"], read.Top1.Select(t => read.Classes[t]));
    }
}
