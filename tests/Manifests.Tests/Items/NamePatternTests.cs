using System.Text.RegularExpressions;
using Behavior.Manifests.Items;
using FsCheck;
using FsCheck.Fluent;

namespace Behavior.Manifests.Tests.Items;

public class NamePatternTests
{
    [Theory]
    [InlineData("toy-val", "toy-val", true)]
    [InlineData("toy-val", "toy-Val", false)]
    [InlineData("toy-*", "toy-", true)]
    [InlineData("*", "", true)]
    [InlineData("", "a", false)]
    [InlineData("toy-?al", "toy-val", false)]
    [InlineData("ab*ba", "aba", false)] // the ends may not overlap
    [InlineData("Invariance.*", "InvarianceXScale", false)]
    public void A_star_stands_for_any_characters_and_nothing_else_does(string pattern, string name, bool matches) => Assert.Equal(matches, NamePattern.Matches(pattern, name));

    [Fact]
    public void It_agrees_with_the_regular_expression() =>
        Prop.ForAll(Texts("ab*").Zip(Texts("ab")).ToArbitrary(), texts =>
        {
            var (pattern, name) = texts;
            Assert.Equal(Regex.IsMatch(name, $"^{Regex.Escape(pattern).Replace("\\*", ".*")}$"), NamePattern.Matches(pattern, name));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    static Gen<string> Texts(string letters) => Gen.Choose(0, 7).SelectMany(n => Gen.Elements(letters.ToCharArray()).ArrayOf(n)).Select(c => new string(c));
}
