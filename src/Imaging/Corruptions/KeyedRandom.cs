namespace Behavior.Imaging.Corruptions;

/// <summary>
/// The numbers that the conformance goldens were made with (<c>corruptions/README.md</c>, "Given random numbers"): near normal values of twelve uniforms, and a
/// stand-in for Poisson counts. For comparison with goldens only.
/// </summary>
/// <param name="key">The golden's key, for example <c>corruption/snow/3</c>.</param>
public sealed class KeyedRandom(string key) : ICorruptionRandom
{
    MixedStream _uniform = new(key + ":u"), _normal = new(key + ":g"), _texture = new(key + ":t");

    /// <inheritdoc/>
    public double Uniform() => _uniform.Next();

    /// <inheritdoc/>
    public void Uniform(Span<double> values)
    {
        foreach (ref var value in values) value = _uniform.Next();
    }

    /// <inheritdoc/>
    public void Normal(Span<double> values)
    {
        foreach (ref var value in values) value = Normal();
    }

    /// <inheritdoc/>
    public void Poisson(ReadOnlySpan<byte> levels, double rate, Span<double> counts)
    {
        for (var i = 0; i < levels.Length; i++)
        {
            var mean = levels[i] / 255.0 * rate;
            counts[i] = Math.Max(0, Math.Floor(mean + Math.Sqrt(mean) * Normal() + 0.5));
        }
    }

    /// <inheritdoc/>
    public void Frost(int side, Span<byte> rgb, CorruptionScratch scratch)
    {
        foreach (ref var value in rgb) value = (byte)(256 * _texture.Next());
    }

    double Normal()
    {
        var sum = 0.0;
        for (var i = 0; i < 12; i++) sum += _normal.Next();
        return sum - 6;
    }
}
