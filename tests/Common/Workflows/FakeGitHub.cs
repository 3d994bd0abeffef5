using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Behavior.Tests.Common.Workflows;

/// <summary>As much of GitHub's interface as the comment asks for: one pull request, its comments, and what was written.</summary>
sealed class FakeGitHub : IDisposable
{
    const int PageSize = 100;

    readonly HttpListener _listener = new();

    public FakeGitHub()
    {
        for (var port = Random.Shared.Next(20_000, 60_000); ; port++)
        {
            Url = $"http://localhost:{port}";
            _listener.Prefixes.Clear();
            _listener.Prefixes.Add(Url + "/");
            try { _listener.Start(); break; }
            catch (HttpListenerException) when (port < 65_000) { } // somebody else's
        }
        _ = Serve();
    }

    /// <summary>Where it listens.</summary>
    public string Url { get; }

    /// <summary>The head of pull request 7 of <c>owner/name</c>: the commit, and the repository it is in (null where that was deleted).</summary>
    public (string Sha, string? Repository) Head { get; set; } = ("", null);

    /// <summary>The comments on it.</summary>
    public List<(int Id, string Author, string Body)> Comments { get; } = [];

    /// <summary>What was written: method and path, and the text.</summary>
    public List<(string What, string Body)> Written { get; } = [];

    public void Dispose() => _listener.Close();

    async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try { context = await _listener.GetContextAsync(); }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException) { return; }
            using var body = new StreamReader(context.Request.InputStream);
            var answer = Answer($"{context.Request.HttpMethod} {context.Request.Url!.AbsolutePath}", context.Request.QueryString["page"], await body.ReadToEndAsync());
            context.Response.StatusCode = answer is null ? (int)HttpStatusCode.NotFound : (int)HttpStatusCode.OK;
            if (answer is not null) await JsonSerializer.SerializeAsync(context.Response.OutputStream, answer);
            context.Response.Close();
        }
    }

    JsonNode? Answer(string what, string? page, string body)
    {
        if (what == "GET /repos/owner/name/pulls/7")
            return new JsonObject { ["head"] = new JsonObject { ["sha"] = Head.Sha, ["repo"] = Head.Repository is { } r ? new JsonObject { ["full_name"] = r } : null } };
        if (what == "GET /repos/owner/name/issues/7/comments")
            return new JsonArray([.. Comments.Skip((int.Parse(page!) - 1) * PageSize).Take(PageSize)
                .Select(c => new JsonObject { ["id"] = c.Id, ["body"] = c.Body, ["user"] = new JsonObject { ["login"] = c.Author } })]);
        if (!what.StartsWith("POST ", StringComparison.Ordinal) && !what.StartsWith("PATCH ", StringComparison.Ordinal)) return null;
        Written.Add((what, JsonNode.Parse(body)!["body"]!.GetValue<string>()));
        return new JsonObject();
    }
}
