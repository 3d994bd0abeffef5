using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Onnx;

/// <summary>Reads the messages of an ONNX file (onnx.proto) into records. What it does not know it passes by, as protobuf does.</summary>
sealed class OnnxParser(byte[] bytes, string path)
{
    const int Deepest = 16, MostParts = 2_000_000, MostNumbers = 1 << 20;

    int _parts;

    public OnnxModel Model()
    {
        var reader = new ProtoReader(bytes, 0, bytes.Length, path);
        var (ir, producer, version) = (0L, "", "");
        OnnxGraph? graph = null;
        List<(string, long)> opsets = [];
        List<OnnxFunction> functions = [];
        while (reader.Next())
            switch (reader.Field)
            {
                case 1: ir = reader.Long(); break;
                case 2: producer = reader.Text(); break;
                case 3: version = reader.Text(); break;
                case 7: graph = Once(graph, Graph(reader.Message(), 0), "the graph"); break;
                case 8: opsets.Add(Opset(reader.Message())); break;
                case 25: functions.Add(Function(reader.Message())); break;
            }
        if (graph is null || opsets.Count == 0) throw new CheckpointException(CheckpointFault.NotACheckpoint, path, "this is no ONNX file: there is no graph in it, or nothing says of which "
            + "operator set");
        return new(ir, $"{producer} {version}".Trim(), opsets, graph, functions);
    }

    OnnxGraph Graph(ProtoReader reader, int depth)
    {
        if (depth > Deepest) throw new CheckpointException(CheckpointFault.Size, path, $"graphs lie in each other more than {Deepest} deep");
        List<OnnxNode> nodes = [];
        List<OnnxTensor> tensors = [];
        List<OnnxValue> inputs = [], outputs = [];
        var sparse = false;
        while (reader.Next())
            switch (reader.Field)
            {
                case 1: nodes.Add(Node(reader.Message(), depth)); break;
                case 5: tensors.Add(Tensor(reader.Message())); break;
                case 11: inputs.Add(Value(reader.Message())); break;
                case 12: outputs.Add(Value(reader.Message())); break;
                case 15: sparse = true; break;
            }
        return new(nodes, tensors, inputs, outputs) { HasSparse = sparse };
    }

    OnnxNode Node(ProtoReader reader, int depth)
    {
        Count();
        var (type, domain) = ("", "");
        List<string> inputs = [], outputs = [];
        List<OnnxAttribute> attributes = [];
        while (reader.Next())
            switch (reader.Field)
            {
                case 1: inputs.Add(Name(reader)); break;
                case 2: outputs.Add(Name(reader)); break;
                case 4: type = reader.Text(); break;
                case 5: attributes.Add(Attribute(reader.Message(), depth)); break;
                case 7: domain = reader.Text(); break;
            }
        return new(type, domain, inputs, outputs) { Attributes = attributes };
    }

    OnnxAttribute Attribute(ProtoReader reader, int depth)
    {
        Count();
        var (name, kind, text, reference) = ("", 0, "", "");
        var (single, number) = (0f, 0L);
        List<float> singles = [];
        List<long> longs = [];
        List<string> texts = [];
        List<OnnxTensor> tensors = [];
        List<OnnxGraph> graphs = [];
        OnnxTensor? tensor = null;
        OnnxGraph? graph = null;
        while (reader.Next())
            switch (reader.Field)
            {
                case 1: name = reader.Text(); break;
                case 2: single = reader.Single(); break;
                case 3: number = reader.Long(); break;
                case 4: text = Latin(reader); break;
                case 5: tensor = Once(tensor, Tensor(reader.Message()), "an attribute's tensor"); break;
                case 6: graph = Once(graph, Graph(reader.Message(), depth + 1), "an attribute's graph"); break;
                case 7: AddSingles(reader, singles); break;
                case 8: reader.AddLongs(longs, MostNumbers); break;
                case 9: texts.Add(Latin(reader)); Count(); break;
                case 10: tensors.Add(Tensor(reader.Message())); break;
                case 11: graphs.Add(Graph(reader.Message(), depth + 1)); break;
                case 20: kind = (int)reader.Long(); break;
                case 21: reference = reader.Text(); break;
                case 22 or 23: throw new CheckpointException(CheckpointFault.Unsupported, path, $"attribute '{name}' holds a sparse tensor");
            }
        return new(name, kind)
        {
            Single = single, Long = number, Text = text, Singles = singles, Longs = longs, Texts = texts, Reference = reference,
            Tensors = tensor is null ? tensors : [tensor, .. tensors], Graphs = graph is null ? graphs : [graph, .. graphs],
        };
    }

    OnnxTensor Tensor(ProtoReader reader)
    {
        Count();
        var (name, type, outside) = ("", 0, false);
        List<long> dims = [];
        (int, int)? raw = null;
        List<(int, int, ulong, int, int)> typed = [];
        List<(string Key, string Value)> external = [];
        while (reader.Next())
            switch (reader.Field)
            {
                case 1: reader.AddLongs(dims, OnnxChecks.MostSides); break;
                case 2: type = (int)reader.Long(); break;
                case 4 or 5 or 6 or 7 or 10 or 11: typed.Add((reader.Field, reader.Wire, reader.Number, reader.From, reader.To)); Count(); break;
                case 8: name = Name(reader); break;
                case 9: raw = reader.Bytes(); break;
                case 13: external.Add(Entry(reader.Message())); Count(); break;
                case 14: outside = reader.Long() == 1; break;
                case 3: throw new CheckpointException(CheckpointFault.Unsupported, path, $"tensor '{name}' is a segment of another");
            }
        return new(name, (OnnxType)type, dims) { Raw = outside ? null : raw, Typed = typed, External = outside ? OnnxChecks.External(external, name, path) : null };
    }

    OnnxValue Value(ProtoReader reader)
    {
        Count();
        var name = "";
        var type = OnnxType.Undefined;
        IReadOnlyList<long>? dims = null;
        while (reader.Next())
            if (reader.Field == 1) name = Name(reader);
            else if (reader.Field == 2) (type, dims) = TensorType(reader.Message());
        return new(name, type, dims);
    }

    (OnnxType Type, IReadOnlyList<long>? Dims) TensorType(ProtoReader reader)
    {
        var type = OnnxType.Undefined;
        List<long>? dims = null;
        while (reader.Next())
        {
            if (reader.Field != 1) continue; // a sequence, a map: no tensor
            var tensor = reader.Message();
            while (tensor.Next())
                if (tensor.Field == 1) type = (OnnxType)tensor.Long();
                else if (tensor.Field == 2) dims = Shape(tensor.Message());
        }
        return (type, dims);
    }

    List<long> Shape(ProtoReader reader)
    {
        List<long> dims = [];
        while (reader.Next())
        {
            if (reader.Field != 1) continue;
            var side = -1L;
            var dimension = reader.Message();
            while (dimension.Next()) side = dimension.Field == 1 ? dimension.Long() : side;
            dims.Add(side > 0 ? side : -1); // exporters write 0 and -1 for what is free
            if (dims.Count > OnnxChecks.MostSides) throw reader.Fault($"a shape has more than {OnnxChecks.MostSides} sides");
        }
        return dims;
    }

    OnnxFunction Function(ProtoReader reader)
    {
        var (name, domain) = ("", "");
        List<string> inputs = [], outputs = [];
        List<OnnxNode> nodes = [];
        List<(string, long)> opsets = [];
        List<OnnxAttribute> defaults = [];
        while (reader.Next())
            switch (reader.Field)
            {
                case 1: name = reader.Text(); break;
                case 4: inputs.Add(Name(reader)); break;
                case 5: outputs.Add(Name(reader)); break;
                case 7: nodes.Add(Node(reader.Message(), 0)); break;
                case 9: opsets.Add(Opset(reader.Message())); break;
                case 10: domain = reader.Text(); break;
                case 11: defaults.Add(Attribute(reader.Message(), 0)); break;
            }
        return new(name, domain, inputs, outputs, nodes) { Opsets = opsets, Defaults = defaults };
    }

    static (string Domain, long Version) Opset(ProtoReader reader)
    {
        var (domain, version) = ("", 0L);
        while (reader.Next())
            if (reader.Field == 1) domain = reader.Text();
            else if (reader.Field == 2) version = reader.Long();
        return (domain, version);
    }

    static (string Key, string Value) Entry(ProtoReader reader)
    {
        var (key, value) = ("", "");
        while (reader.Next())
            if (reader.Field == 1) key = reader.Text();
            else if (reader.Field == 2) value = reader.Text();
        return (key, value);
    }

    void AddSingles(ProtoReader reader, List<float> list)
    {
        if (reader.Wire == 5) list.Add(reader.Single());
        else
        {
            var (from, to) = reader.Bytes();
            if ((to - from) % 4 != 0 || (to - from) / 4 > MostNumbers) throw reader.Fault("a list of numbers has an odd length");
            for (var at = from; at < to; at += 4) list.Add(BitConverter.ToSingle(bytes, at));
        }
        if (list.Count > MostNumbers) throw reader.Fault($"a list has more than {MostNumbers:N0} numbers");
    }

    string Name(ProtoReader reader)
    {
        Count();
        return reader.Text();
    }

    /// <summary>Bytes as a text that loses none of them.</summary>
    string Latin(ProtoReader reader)
    {
        var (from, to) = reader.Bytes();
        return System.Text.Encoding.Latin1.GetString(bytes, from, to - from);
    }

    /// <summary>Of a message that is there twice protobuf would merge the two; another reader would take one of them.</summary>
    T Once<T>(T? before, T now, string what) where T : class => before is null ? now : throw new CheckpointException(CheckpointFault.Duplicate, path, $"{what} is there twice");

    /// <summary>Each part becomes an object of many times its size.</summary>
    void Count()
    {
        if (++_parts > MostParts) throw new CheckpointException(CheckpointFault.Size, path, $"there are more than {MostParts:N0} names, nodes and tensors in it");
    }
}
