using Behavior.ModelZoo.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Tests;

/// <summary>All rules and ways of the product against the same product in float64.</summary>
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
            var expected = Reference(input, weight, bias);
            foreach (var rule in Enum.GetValues<ProductRule>()) AssertClose(expected, MatrixProduct.Apply(input, weight, bias, rule));
            using var packed = Packed(weight);
            AssertClose(expected, packed.Apply(input, bias));
        }
    }

    /// <summary>The result is rounded to 8 bits, half a unit of which is at most 2^-8 of a value; sums are wider.</summary>
    [Fact]
    public void Packed_weights_multiply_in_bfloat16()
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        var (input, weight, bias) = (randn(2, 50, 48).to(bfloat16), randn(144, 48).to(bfloat16), randn(144).to(bfloat16));
        using var packed = PackedWeight.Of(weight);
        Assert.SkipWhen(packed is null, "oneDNN computes in bfloat16 from AVX-512 on.");

        var (expected, actual) = (Reference(input, weight, bias), packed.Apply(input, bias));

        Assert.Equal(bfloat16, actual.dtype);
        Assert.InRange(((actual.to(float64) - expected).abs() / expected.abs().clamp_min(1e-2)).max().item<double>(), 0, 1.01 / 256);
    }

    [Fact]
    public void What_cannot_be_multiplied_is_said()
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        using var packed = Packed(randn(16, 48));

        var problem = Assert.Throws<InvalidOperationException>(() => packed.Apply(randn(5, 40), null));

        Assert.Equal("oneDNN cannot multiply a tensor of Float32, [5, 40].", problem.Message);
    }

    [Theory]
    [InlineData(ScalarType.Float64)]
    [InlineData(ScalarType.Float16)]
    public void Other_number_formats_are_not_packed(ScalarType type)
    {
        using var weight = zeros(16, 48, type);
        Assert.Null(PackedWeight.Of(weight));
    }


    /// <summary>The two libraries sum in another order, so that their last bits tell which one computed.</summary>
    [Theory]
    [InlineData(ProductRule.Linear, false, false)]
    [InlineData(ProductRule.Widening, true, false)]
    [InlineData(ProductRule.Packed, true, false)]
    public void A_rule_says_which_products_are_convolutions(ProductRule rule, bool widening, bool narrowing)
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        foreach (var (inputs, outputs, expected) in new[] { (256, 1024, widening), (1024, 256, narrowing) })
        {
            var (input, weight) = (randn(1, 197, inputs), randn(outputs, inputs));
            var (linear, convolution) = (MatrixProduct.Apply(input, weight, null, ProductRule.Linear), MatrixProduct.AsConvolution(input, weight, null));
            Assert.SkipWhen(linear.equal(convolution).all().item<bool>(), "Both ways give the same bits on this processor.");

            Assert.True(MatrixProduct.Apply(input, weight, null, rule).equal(expected ? convolution : linear).all().item<bool>());
        }
    }

    [Theory]
    [InlineData("GenuineIntel", ProductRule.Widening)]
    [InlineData("AuthenticAMD", ProductRule.Packed)]
    [InlineData("", ProductRule.Widening)]
    public void The_processor_chooses_the_rule(string vendor, ProductRule expected) => Assert.Equal(expected, ProductRules.Of(vendor));

    [Fact]
    public void Takes_rows_that_do_not_lie_together()
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        var (input, weight) = (randn(3, 48, 50).transpose(1, 2), randn(144, 48));

        AssertClose(Reference(input, weight, null), MatrixProduct.Apply(input, weight, null));
        using var packed = Packed(weight);
        AssertClose(Reference(input, weight, null), packed.Apply(input, null));
    }

    [Fact]
    public void No_rows_give_no_rows()
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();

        Assert.Equal([0L, 50, 144], MatrixProduct.Apply(randn(0, 50, 48), randn(144, 48), randn(144)).shape);
        using var packed = Packed(randn(144, 48));
        Assert.Equal([0L, 50, 144], packed.Apply(randn(0, 50, 48), randn(144)).shape);
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

    /// <summary>Skips the test where libtorch was built without oneDNN, as for ARM.</summary>
    static PackedWeight Packed(Tensor weight)
    {
        Assert.SkipUnless(ProductRules.CanPack, "This libtorch cannot pack weights.");
        return PackedWeight.Of(weight)!;
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
