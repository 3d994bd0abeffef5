using Behavior.Diagnostics;
using Behavior.Imaging.Transforms;

namespace Behavior.Imaging.Tests.Transforms;

public sealed class TransformTextTests
{
    [Theory]
    [InlineData("resize(256,bilinear)|center-crop(224)|normalize(imagenet)")]
    [InlineData("resize(64x48,bicubic)|center-crop(40x30)")]
    [InlineData("resize-longest(256,bicubic)|center-crop(224,124/116/104)|normalize(imagenet)")]
    [InlineData("center-crop(40x30,0/0/255)")]
    [InlineData("crop-pct(224,0.875,bicubic)|normalize(half)")]
    [InlineData("crop-pct(224,0.9,lanczos,squash)|normalize(clip)")]
    [InlineData("crop-scale(1.25,supervised)|normalize(imagenet)")]
    [InlineData("crop-shift(30,clip)")]
    [InlineData("crop-shift(2.5,supervised,64)")]
    [InlineData("crop-scale(1.25,clip,64)")]
    [InlineData("resolution(336,clip)|normalize(clip)")]
    [InlineData("normalize(none)")]
    [InlineData("normalize(0.1/0.2/0.3,0.4/0.5/0.6)")]
    [InlineData("")]
    public void A_canonical_text_comes_back(string text)
    {
        var transform = Transform.Parse(text);
        Assert.Equal(text, transform.Text);
        Assert.Equal(transform, Transform.Parse(transform.Text));
        Assert.Equal(transform.Steps, Transform.Parse(transform.Text).Steps);
    }

    [Theory]
    [InlineData(" resize( 256 , bilinear ) | center-crop(224x224) ", "resize(256,bilinear)|center-crop(224)")]
    [InlineData("crop-scale(1.50,clip)", "crop-scale(1.5,clip)")]
    [InlineData("center-crop(8,0/0/0)", "center-crop(8)")]
    [InlineData("normalize(inception)", "normalize(half)")]
    [InlineData("normalize(0.485/0.456/0.406,0.229/0.224/0.225)", "normalize(imagenet)")]
    public void Other_spellings_become_canonical(string text, string canonical)
    {
        Assert.Equal(canonical, Transform.Parse(text).Text);
        Assert.Equal(Transform.Parse(canonical), Transform.Parse(text));
        Assert.Equal(Transform.Parse(canonical).GetHashCode(), Transform.Parse(text).GetHashCode());
    }

    [Theory]
    [InlineData("resise(256,bilinear)", "Did you mean 'resize'?")]
    [InlineData("resize(256,bilinar)", "Did you mean 'bilinear'?")]
    [InlineData("normalize(imagnet)", "Did you mean 'imagenet'?")]
    [InlineData("resize(256)", "2 arguments are needed")]
    [InlineData("resize(0,bilinear)", "not a side")]
    [InlineData("resize(70000,bilinear)", "not a side")]
    [InlineData("center-crop", "parentheses")]
    [InlineData("center-crop(8,1/2)", "not three numbers r/g/b")]
    [InlineData("center-crop(8,1/2/256)", "'256' is not a whole number from 0 to 255")]
    [InlineData("center-crop(8,1/-2/3)", "'-2' is not a whole number from 0 to 255")]
    [InlineData("resize-longest(64x48,bicubic)", "not a side")]
    [InlineData("resize-longest(0,bicubic)", "not a side")]
    [InlineData("center-crop(224", "parentheses")]
    [InlineData("normalize(imagenet)|center-crop(224)", "must be the last step")]
    [InlineData("normalize(0/0/0,0/0/0)", "positive deviations")]
    [InlineData("crop-scale(NaN,clip)", "not a number")]
    [InlineData("resize(256,bilinear)||center-crop(224)", "Unknown step ''")]
    public void A_wrong_text_says_what_was_expected(string text, string part) =>
        Assert.Contains(part, Assert.Throws<BehaviorException>(() => Transform.Parse(text)).Message);

    [Fact]
    public void The_size_is_known_where_the_text_fixes_it()
    {
        Assert.Equal((224, 224), Transform.Parse("resize(256,bilinear)|center-crop(224)|normalize(imagenet)").FixedSize);
        Assert.Equal((32, 24), Transform.Parse("center-crop(64x48)|resize(24,box)").FixedSize);
        Assert.Null(Transform.Parse("resize(256,bilinear)").FixedSize);
        Assert.Null(Transform.Parse("normalize(none)").FixedSize);
    }
}
