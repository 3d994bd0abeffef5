using System.Text.RegularExpressions;

namespace Behavior.Repository.Tests;

/// <summary>A project imports only from floors below its own, and the folders inside a project form no circle (docs/architecture.md).</summary>
public partial class HouseTests
{
    /// <summary>What the engine may not know by name: it comes in through an Extension item, as a user's own would.</summary>
    const string Extension = "Toybox";

    /// <summary>Where tensors may be seen.</summary>
    static readonly string[] s_tensors = ["ModelZoo/", "Toybox/", "Conformance/", "Evaluation/Sources/Torch/"];

    public static TheoryData<string> Projects => [.. House.Projects];

    [Fact]
    public void Every_project_stands_on_a_floor() => Assert.Equal(House.Floors.Keys.Order(StringComparer.Ordinal), House.Projects);

    [Theory, MemberData(nameof(Projects))]
    public void Project_references_point_down(string project) =>
        Assert.All(House.References(project), other => AssertBelow(project, other, $"src/{project}/{project}.csproj"));

    [Theory, MemberData(nameof(Projects))]
    public void Using_lines_point_down(string project)
    {
        foreach (var (file, text) in House.Files(project))
            foreach (var (name, line) in House.Usings(text))
                if (House.ProjectOf(name) is { } other && other != project) AssertBelow(project, other, $"src/{project}/{file}:{line} uses {name}");
    }

    [Theory, MemberData(nameof(Projects))]
    public void Folders_inside_a_project_form_no_circle(string project)
    {
        var circle = FoldersOf(House.Files(project), House.Root(project)).Circle();

        Assert.True(circle is null, $"Folders of src/{project} import each other in a circle:\n{circle}\nMove what both need below them, or one of the types beside the other.");
    }

    [Fact]
    public void Nobody_but_the_tool_knows_the_extension() =>
        Assert.All(House.Projects.Where(p => p is not (Extension or "Behavior.Tool")), p => Assert.DoesNotContain(Extension, House.References(p)));

    [Theory, MemberData(nameof(Projects))]
    public void Tensors_are_seen_in_few_places(string project)
    {
        foreach (var (file, text) in House.Files(project))
            if (!s_tensors.Any($"{project}/{file}".StartsWith))
                Assert.True(!House.Usings(text).Any(u => u.Namespace.StartsWith("TorchSharp", StringComparison.Ordinal)), $"src/{project}/{file} uses TorchSharp. "
                    + $"Only {string.Join(", ", s_tensors)} do.");
    }

    [Fact]
    public void A_circle_and_an_upward_arrow_are_noticed()
    {
        var files = new Dictionary<string, string>
        {
            ["Low/A.cs"] = "using Behavior.X.High;\nnamespace Behavior.X.Low;\nclass A;", ["High/B.cs"] = "using Behavior.X.Low;\nnamespace Behavior.X.High;\nclass B;",
            ["C.cs"] = "namespace Behavior.X;\nclass C { B b; }",
        };

        var chain = FoldersOf(files, "Behavior.X").Circle();

        Assert.Contains("High -> Low", chain);
        Assert.Contains("Low/A.cs:1", chain);
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertBelow("Metrics", "Report", "test"));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertBelow("ModelZoo", "Datasets", "test"));
    }

    [Fact]
    public void A_type_of_the_root_is_an_arrow_though_no_line_says_so()
    {
        var files = new Dictionary<string, string> { ["Root.cs"] = "using Behavior.X.Part;\nnamespace Behavior.X;\nclass Root;", ["Part/P.cs"] = "namespace Behavior.X.Part;\nclass P { Root r; }" };

        Assert.Contains("P.cs names Root", FoldersOf(files, "Behavior.X").Circle());
    }

    static void AssertBelow(string project, string other, string where) => Assert.True(House.Floors[other] < House.Floors[project],
        $"{project} (floor {House.Floors[project]}) imports from {other} (floor {House.Floors[other]}): {where}. A project imports only from floors below its own: "
            + $"move the type down, or turn the arrow with an interface.");

    /// <summary>Arrows between the top folders of a project: by using lines, and by types of the root that a file names without one.</summary>
    static Arrows FoldersOf(IReadOnlyDictionary<string, string> files, string root)
    {
        var arrows = new Arrows();
        var ofRoot = files.Where(f => Folder(f.Key) == ".").SelectMany(f => Declaration().Matches(f.Value).Select(m => m.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        foreach (var (file, text) in files)
        {
            foreach (var (name, line) in House.Usings(text).Where(u => u.Namespace.StartsWith(root + ".", StringComparison.Ordinal)))
                if (files.Keys.Any(f => Folder(f) == name[(root.Length + 1)..].Split('.')[0])) arrows.Add(Folder(file), name[(root.Length + 1)..].Split('.')[0], $"{file}:{line}");
            if (Folder(file) == ".") continue;
            var own = Declaration().Matches(text).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
            var words = Word().Matches(Comment().Replace(text, "")).Select(m => m.Value);
            if (words.FirstOrDefault(w => ofRoot.Contains(w) && !own.Contains(w)) is { } named) arrows.Add(Folder(file), ".", $"{file} names {named}");
        }
        return arrows;
    }

    static string Folder(string file) => file.Contains('/') ? file.Split('/')[0] : ".";

    [GeneratedRegex(@"^ {0,4}(?:(?:public|internal|sealed|static|abstract|partial|readonly|unsafe|ref) )*(?:class|record struct|struct|record|enum|interface) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b[A-Z]\w+\b")]
    private static partial Regex Word();
}
