using System.IO.Compression;
using Behavior.Manifests.Items;
using Behavior.Published;
using Behavior.Tests.Common;

namespace Behavior.Engine.Tests.Published;

/// <summary>Published accuracies of made-up models, in a folder of their own.</summary>
sealed class Given : IDisposable
{
    /// <summary>A testbed: seven standard models, one that set 'a' was chosen against, and five that are no standard.</summary>
    public const string Accuracies = """
        model,val,v2,a,half
        one,50,40,2,41
        two,55.5,45,3,
        three,60,50,4,51
        four,65,55,5,
        five,70,60,6,61
        chosen,71,61,0,
        six,75,65,12,66
        robust,60,55,10,50
        more,88,80,40,70
        small,20,10,1,5
        one_SUBSAMPLE,40,30,1,2
        one_aws,51,41,2,3
        unmeasured,,40,2,
        """;

    public const string Types = """
        model,type
        one,STANDARD
        two,STANDARD
        three,STANDARD
        four,STANDARD
        five,STANDARD
        chosen,STANDARD
        six,STANDARD
        robust,ROBUST_INTV
        more,MORE_DATA
        small,LOW_ACCURACY_CNN
        one_SUBSAMPLE,STANDARD
        one_aws,STANDARD
        unmeasured,STANDARD
        """;

    readonly TempFolder _folder = new();

    public string Folder => _folder.Path;

    /// <summary>Writes the testbed, the accuracies packed.</summary>
    public Given Testbed(string accuracies = Accuracies, string types = Types)
    {
        using (var packed = new GZipStream(File.Create(_folder["robustness_top1s.csv.gz"]), CompressionLevel.Fastest)) packed.Write(System.Text.Encoding.UTF8.GetBytes(accuracies));
        File.WriteAllText(_folder["model_types.csv"], types);
        return this;
    }

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        return _folder[name];
    }

    public static StandardSet Read(string path, params string[] columns) => PublishedStandards.Of(Item(path, columns))!;

    public static BenchmarkItem Item(string path, params string[] columns) =>
        new() { Name = "shifted", Zoo = "z", Kind = "k", Reference = "val", Standards = path, StandardsColumns = columns, DefinedIn = "Benchmarks.props" };

    public void Dispose() => _folder.Dispose();
}
