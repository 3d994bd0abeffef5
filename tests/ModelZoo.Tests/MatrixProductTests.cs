using Behavior.ModelZoo.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Tests;

/// <summary>All rules and both ways of the product against the same product in float64.</summary>
public class MatrixProductTests
{
    /// <summary>Float32 rounding of sums of 48 products of order 1.</summary>
    const double Limit = 1e-6;

    [Theory]
    [InlineData(48, 144, true)] // widens
    [InlineData(48, 144, false)]
    [InlineData(48, 16, true)] // narrows
    [InlineData(48, 16, false)]
    public void Equals_the_product_in_float64(int inputs, int outputs, bool hasBias)
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        foreach (var shape in new long[][] { [1, 1, inputs], [3, 50, inputs], [2, 7, 9, inputs], [5, inputs] })
        {
            var (input, weight, bias) = (randn(shape), randn(outputs, inputs), hasBias ? randn(outputs) : null);
            foreach (var rule in Enum.GetValues<ProductRule>()) AssertClose(Reference(input, weight, bias), MatrixProduct.Apply(input, weight, bias, rule));
        }
    }

    /// <summary>The two libraries sum in another order, so that their last bits tell which one computed.</summary>
    [Theory]
    [InlineData(ProductRule.Linear, false, false)]
    [InlineData(ProductRule.Widening, true, false)]
    [InlineData(ProductRule.Convolution, true, true)]
    public void A_rule_says_which_products_are_convolutions(ProductRule rule, bool widening, bool narrowing)
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        foreach (var (inputs, outputs, expected) in new[] { (256, 1024, widening), (1024, 256, narrowing) })
        {
            var (input, weight) = (randn(1, 197, inputs), randn(outputs, inputs));
            var (linear, convolution) = (MatrixProduct.Apply(input, weight, null, ProductRule.Linear), MatrixProduct.Apply(input, weight, null, ProductRule.Convolution));
            Assert.SkipWhen(linear.equal(convolution).all().item<bool>(), "Both ways give the same bits on this processor.");

            Assert.True(MatrixProduct.Apply(input, weight, null, rule).equal(expected ? convolution : linear).all().item<bool>());
        }
    }

    [Theory]
    [InlineData("GenuineIntel", true, ProductRule.Widening)]
    [InlineData("GenuineIntel", false, ProductRule.Widening)]
    [InlineData("AuthenticAMD", true, ProductRule.Convolution)]
    [InlineData("AuthenticAMD", false, ProductRule.Widening)]
    [InlineData("", false, ProductRule.Widening)]
    public void The_processor_chooses_the_rule(string vendor, bool avx512, ProductRule expected) => Assert.Equal(expected, ProductRules.Of(vendor, avx512));

    [Fact]
    public void Takes_rows_that_do_not_lie_together()
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        var (input, weight) = (randn(3, 48, 50).transpose(1, 2), randn(144, 48));

        AssertClose(Reference(input, weight, null), MatrixProduct.Apply(input, weight, null));
    }

    [Fact]
    public void No_rows_give_no_rows()
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();

        Assert.Equal([0L, 50, 144], MatrixProduct.Apply(randn(0, 50, 48), randn(144, 48), randn(144)).shape);
    }

    [Fact]
    public void Float64_stays_float64()
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        var (input, weight) = (randn([3, 50, 48], float64), randn([144, 48], float64));

        Assert.Equal(0, (MatrixProduct.Apply(input, weight, null) - input.matmul(weight.t())).abs().max().item<double>(), 1e-12);
    }

    [Fact]
    public void Gradients_flow_through_both_ways_alike()
    {
        using var scope = NewDisposeScope();
        var (input, weight) = (randn(3, 50, 48), randn(144, 48).requires_grad_());

        MatrixProduct.Apply(input, weight, null).sum().backward();

        AssertClose(input.sum([0, 1]).expand(144, 48).to(float64), weight.grad!);
    }

    static Tensor Reference(Tensor input, Tensor weight, Tensor? bias)
    {
        var product = input.to(float64).matmul(weight.to(float64).t());
        return bias is null ? product : product + bias.to(float64);
    }

    static void AssertClose(Tensor expected, Tensor actual)
    {
        Assert.Equal(expected.shape, actual.shape);
        Assert.InRange(((actual.to(float64) - expected).norm() / expected.norm()).item<double>(), 0, Limit);
    }
}
