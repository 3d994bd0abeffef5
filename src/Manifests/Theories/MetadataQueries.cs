using System.Reflection;
using System.Reflection.Metadata;

namespace Behavior.Manifests.Theories;

/// <summary>What <see cref="SuiteTheories"/> asks of an assembly's metadata (ECMA-335, partition II).</summary>
static class MetadataQueries
{
    const ushort AttributeProlog = 1;

    /// <summary>Whether a type is a class that a test runner makes: public, and neither abstract nor static.</summary>
    public static bool IsPublicClass(this TypeDefinition type) =>
        (type.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public or TypeAttributes.NestedPublic
        && (type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Interface)) == 0;

    /// <summary>Whether a method is public.</summary>
    public static bool IsPublic(this MethodDefinition method) => (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public;

    /// <summary>A type and those that it inherits from, as far as they lie in the same assembly.</summary>
    public static IEnumerable<TypeDefinition> AndItsBases(this TypeDefinition type, MetadataReader metadata)
    {
        yield return type;
        var seen = new HashSet<TypeDefinitionHandle>();
        for (var at = metadata.Definition(type.BaseType); !at.IsNil && seen.Add(at); at = metadata.Definition(metadata.GetTypeDefinition(at).BaseType)) yield return metadata.GetTypeDefinition(at);
    }

    /// <summary>The names of a method's parameters, in their order.</summary>
    public static IReadOnlyList<string> ParametersOf(this MetadataReader metadata, MethodDefinition method) =>
        [.. method.GetParameters().Select(metadata.GetParameter).Where(p => p.SequenceNumber > 0).OrderBy(p => p.SequenceNumber).Select(p => metadata.GetString(p.Name))];

    /// <summary>A method's attribute of a type's name; null where it has none.</summary>
    public static CustomAttribute? AttributeOf(this MetadataReader metadata, MethodDefinition method, string name) =>
        method.GetCustomAttributes().Select(metadata.GetCustomAttribute).Where(a => metadata.TypeName(a) == name).Cast<CustomAttribute?>().FirstOrDefault();

    /// <summary>The first argument of an attribute's constructor, which is a text.</summary>
    public static string? FirstText(this CustomAttribute attribute, MetadataReader metadata)
    {
        var value = metadata.GetBlobReader(attribute.Value);
        return value.ReadUInt16() == AttributeProlog ? value.ReadSerializedString() : null;
    }

    static string? TypeName(this MetadataReader metadata, CustomAttribute attribute) => attribute.Constructor.Kind switch
    {
        HandleKind.MemberReference => Name(metadata, metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent),
        HandleKind.MethodDefinition => Name(metadata, metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()),
        _ => null,
    };

    static string? Name(MetadataReader metadata, EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeReference => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name),
        HandleKind.TypeDefinition => metadata.GetString(metadata.GetTypeDefinition((TypeDefinitionHandle)type).Name),
        _ => null,
    };

    /// <summary>Where this assembly defines a type; of an instance of a generic type, where it defines the generic one.</summary>
    static TypeDefinitionHandle Definition(this MetadataReader metadata, EntityHandle type) => type.Kind switch
    {
        _ when type.IsNil => default,
        HandleKind.TypeDefinition => (TypeDefinitionHandle)type,
        HandleKind.TypeSpecification when Generic(metadata, (TypeSpecificationHandle)type) is { Kind: HandleKind.TypeDefinition } generic => (TypeDefinitionHandle)generic,
        _ => default,
    };

    static EntityHandle Generic(MetadataReader metadata, TypeSpecificationHandle type)
    {
        var signature = metadata.GetBlobReader(metadata.GetTypeSpecification(type).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance) return default;
        signature.ReadByte(); // a class
        return signature.ReadTypeHandle();
    }
}
