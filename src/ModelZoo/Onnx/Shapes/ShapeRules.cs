namespace Behavior.ModelZoo.Onnx.Shapes;

/// <summary>The rule of each operator by which the shapes of its outputs follow from those of its inputs. An operator without one has outputs of unknown shape.</summary>
static class ShapeRules
{
    static readonly Dictionary<string, Func<NodeShapes, ValueShape?[]>> s_rules = Rules();

    public static Func<NodeShapes, ValueShape?[]>? Find(OnnxNode node) => s_rules.GetValueOrDefault(node.Operator);

    static Dictionary<string, Func<NodeShapes, ValueShape?[]>> Rules()
    {
        var rules = new Dictionary<string, Func<NodeShapes, ValueShape?[]>>(StringComparer.Ordinal);
        Add(ConstantRules.Same, """
            Relu Sigmoid Tanh Erf Sqrt Exp Log Abs Clip LeakyRelu Elu Celu Selu HardSigmoid HardSwish Softplus Softsign Mish Gelu QuickGelu FastGelu BiasGelu Swish Softmax LogSoftmax Hardmax
            BatchNormalization InstanceNormalization LayerNormalization GroupNormalization RMSNormalization SimplifiedLayerNormalization SkipLayerNormalization MeanVarianceNormalization
            LpNormalization LRN Dropout QuantizeLinear DequantizeLinear Ceil Floor Round Reciprocal Not Sign Sin Cos IsNaN CumSum ThresholdedRelu Trilu
            """);
        Add(ConstantRules.Kept, "Identity Cast CastLike");
        Add(ConstantRules.Broadcast, "Add Sub Mul Div Pow Max Min Mean Sum Mod And Or Equal Greater Less GreaterOrEqual LessOrEqual Where PRelu");
        Add(ConstantRules.Constant, "Constant");
        Add(ConstantRules.Filled, "ConstantOfShape");
        Add(ConstantRules.ShapeOf, "Shape");
        Add(ConstantRules.SizeOf, "Size");
        Add(ConstantRules.Range, "Range");
        Add(n => [ProductRules.MatMul(n.Dims(0), n.Dims(1))], "MatMul MatMulInteger");
        Add(n => [ProductRules.MatMul(n.Dims(0), n.Dims(3))], "QLinearMatMul");
        Add(ProductRules.Gemm, "Gemm");
        Add(n => [SpatialRules.Convolution(n, n.Dims(1))], "Conv ConvInteger FusedConv");
        Add(n => [SpatialRules.Convolution(n, n.Dims(3))], "QLinearConv");
        Add(SpatialRules.Transposed, "ConvTranspose");
        Add(SpatialRules.Pool, "MaxPool AveragePool LpPool");
        Add(SpatialRules.GlobalPool, "GlobalAveragePool GlobalMaxPool GlobalLpPool");
        Add(SpatialRules.Pad, "Pad");
        Add(SpatialRules.Resize, "Resize Upsample");
        Add(SpatialRules.DepthToSpace, "DepthToSpace");
        Add(SpatialRules.SpaceToDepth, "SpaceToDepth");
        Add(LayoutRules.Reshape, "Reshape");
        Add(LayoutRules.Flatten, "Flatten");
        Add(LayoutRules.Transpose, "Transpose");
        Add(LayoutRules.Squeeze, "Squeeze");
        Add(LayoutRules.Unsqueeze, "Unsqueeze");
        Add(PartRules.Concat, "Concat");
        Add(PartRules.Slice, "Slice");
        Add(PartRules.Split, "Split");
        Add(PartRules.Gather, "Gather");
        Add(PartRules.Expand, "Expand");
        Add(PartRules.Tile, "Tile");
        Add(LayoutRules.Reduce, "ReduceMean ReduceSum ReduceMax ReduceMin ReduceProd ReduceL1 ReduceL2 ReduceSumSquare ReduceLogSumExp ReduceLogSum");
        Add(LayoutRules.Arg, "ArgMax ArgMin");
        return rules;

        void Add(Func<NodeShapes, ValueShape?[]> rule, string operators)
        {
            foreach (var name in operators.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) rules[name] = rule;
        }
    }
}
