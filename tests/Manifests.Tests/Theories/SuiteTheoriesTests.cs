using Behavior.Manifests.Theories;
using Behavior.Tests.Common;

namespace Behavior.Manifests.Tests.Theories;

/// <summary>The theories of a suite are read from its assembly without loading it.</summary>
public class SuiteTheoriesTests
{
    static readonly IReadOnlyList<SuiteTheory> s_theories = SuiteTheories.Read(typeof(SuiteTheoriesTests).Assembly.Location)!;

    [Fact]
    public void Public_methods_with_the_mark_are_theories_with_their_parameters_and_their_measure()
    {
        var own = s_theories.Where(t => t.Name.StartsWith("GivenTheories.", StringComparison.Ordinal)).ToList();

        Assert.Equal(["Between", "Finding", "Probe", "Properties", "Top1"], own.Select(t => t.Name.Split('.')[1]).Order(StringComparer.Ordinal));
        Assert.Equal(["model", "other", "dataset"], Find("GivenTheories.Between").Parameters);
        Assert.Equal(("accuracy", "transfer", ""), (Find("GivenTheories.Top1").Measure, Find("GivenTheories.Probe").Measure, Find("GivenTheories.Properties").Measure));
    }

    [Theory]
    [InlineData("Top1", true, true)]
    [InlineData("Properties", true, false)]
    [InlineData("Finding", false, false)]
    public void Parameters_say_what_a_row_is_of(string theory, bool ofAModel, bool ofADataset) =>
        Assert.Equal((ofAModel, ofADataset), (Find($"GivenTheories.{theory}").IsOfAModel, Find($"GivenTheories.{theory}").IsOfADataset));

    [Theory]
    [InlineData("GivenHeir.Top1")]
    [InlineData("GivenGenericHeir.Inherited")]
    public void Inherited_theories_are_the_heirs(string theory) => Assert.Equal("accuracy", Find(theory).Measure);

    [Fact]
    public void Classes_that_no_runner_makes_have_none() =>
        Assert.DoesNotContain(s_theories, t => t.Name.StartsWith("GivenBase", StringComparison.Ordinal) || t.Name.StartsWith("GivenInternal", StringComparison.Ordinal));

    [Theory]
    [InlineData("pipe"), InlineData("device"), InlineData("folder"), InlineData("loop"), InlineData("empty")]
    public void What_is_no_file_has_no_theories_that_are_known(string kind)
    {
        using var temp = new TempFolder();
        OddPath.Make(temp, kind, "odd.dll");

        Assert.Null(SuiteTheories.Read(temp["odd.dll"]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(2_000)]
    public void A_file_that_is_absent_or_broken_has_no_theories_that_are_known(int bytes)
    {
        using var temp = new TempFolder();
        if (bytes > 0) File.WriteAllBytes(temp["cut.dll"], File.ReadAllBytes(typeof(SuiteTheoriesTests).Assembly.Location)[..bytes]);

        Assert.Null(SuiteTheories.Read(temp["cut.dll"]));
        Assert.Null(SuiteTheories.Read(""));
    }

    /// <summary>Damage everywhere, and at the root of the metadata, where the reader's own sums overflow: no build's layout decides whether they are met.</summary>
    [Fact]
    public void A_damaged_assembly_is_never_another_exception()
    {
        using var temp = new TempFolder();
        var whole = File.ReadAllBytes(typeof(SuiteTheoriesTests).Assembly.Location);
        var root = whole.AsSpan().IndexOf("BSJB"u8);
        var random = new Random(1);
        for (var i = 0; i < 600; i++)
        {
            var bytes = whole.ToArray();
            if (i % 2 == 0) for (var k = 0; k < 40; k++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            else for (var k = 0; k < 4; k++) bytes[root + 12 + random.Next(100)] = (byte)random.Next(256);
            File.WriteAllBytes(temp["damaged.dll"], bytes);

            _ = SuiteTheories.Read(temp["damaged.dll"]);
        }
    }

    static SuiteTheory Find(string name) => Assert.Single(s_theories, t => t.Name == name);
}
