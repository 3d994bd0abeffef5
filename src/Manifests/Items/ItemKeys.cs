using System.Collections.Concurrent;
using System.Reflection;
using Behavior.Diagnostics.Items;

namespace Behavior.Manifests.Items;

/// <summary>The metadata that the records of items declare, and how a record is filled from them.</summary>
public static class ItemKeys
{
    static readonly ConcurrentDictionary<Type, IReadOnlyList<(PropertyInfo, ItemKey)>> s_declared = new();

    /// <summary>The keys of an item record, in the order of its properties.</summary>
    public static IReadOnlyList<ItemKey> Of<T>() where T : ManifestItem => [.. Declared(typeof(T)).Select(d => d.Key)];

    /// <summary>Fills an item record: every declared property from the metadata of its name, whatever is wrong with it; the check says so.</summary>
    public static T Read<T>(T item) where T : ManifestItem
    {
        foreach (var (property, key) in Declared(typeof(T)))
            if (Value(property.PropertyType, key, item) is { } value) property.SetValue(item, value);
        return item;
    }

    static IReadOnlyList<(PropertyInfo Property, ItemKey Key)> Declared(Type type) => s_declared.GetOrAdd(type, t => [.. Find(t)]);

    static IEnumerable<(PropertyInfo Property, ItemKey Key)> Find(Type type) =>
        from property in type.GetProperties()
        let declared = property.GetCustomAttribute<KeyAttribute>()
        where declared is not null
        select (property, new ItemKey(property.Name, declared.Type, declared.Sentence)
        {
            IsRequired = declared.IsRequired, Choices = declared.Choices, Most = declared.Most, MostDecimal = declared.MostDecimal,
        });

    static object? Value(Type type, ItemKey key, ManifestItem item)
    {
        if (key.Text(item.Options).Length == 0) return null;
        if (type == typeof(long?)) return key.Long(item.Options);
        if (type == typeof(int?)) return key.Number(item.Options);
        if (type == typeof(double?)) return key.Decimal(item.Options);
        if (type == typeof(GateTier?)) return GateTiers.Parse(key.Text(item.Options));
        if (type == typeof(Paradigm)) return Paradigms.Parse(key.Text(item.Options));
        if (type == typeof(IReadOnlyList<string>)) return key.List(item.Options);
        return key.Type switch
        {
            ItemKeyType.Path => item.Path(key),
            ItemKeyType.Sha256 => key.Text(item.Options).ToLowerInvariant(),
            _ => key.Text(item.Options),
        };
    }
}
