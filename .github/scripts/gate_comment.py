"""Creates or brings up to date the gate's one comment on a pull request: gate_comment.py NUMBER-FILE MARKDOWN-FILE

The number comes from a run of the pull request's code, so it is believed only when the API says that this pull request's head is the
commit (HEAD_SHA) of the repository (HEAD_REPOSITORY) that the gate ran on (RUN_ID). The Markdown comes from 'behavior diff --read'; where
it is missing the gate reached no verdict, and the comment says so rather than keep an older one. The comment is found by its first line.
"""
import json
import os
import pathlib
import re
import sys
import urllib.request

MARKER = "<!-- behavior-gate -->"
AUTHOR = "github-actions[bot]"
LARGEST = 60_000  # GitHub takes 65,536 characters


def call(method, path, body=None):
    request = urllib.request.Request(os.environ.get("GITHUB_API_URL", "https://api.github.com") + path, method=method)
    request.add_header("Accept", "application/vnd.github+json")
    request.add_header("Authorization", "Bearer " + os.environ["GITHUB_TOKEN"])
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(request, data, timeout=60) as answer:
        return json.load(answer)


def number(file):
    """The pull request's number, if the file holds one and nothing else."""
    text = pathlib.Path(file).read_bytes()[:32]
    if not re.fullmatch(rb"[1-9][0-9]{0,9}\n?", text):
        sys.exit(f"{file} does not hold the number of a pull request: {text!r}")
    return int(text)


def is_the_head(pull):
    """Whether the gate ran on what the pull request now is; false where it has moved on, and for another's number."""
    head, repository = pull["head"], pull["head"]["repo"] or {}
    return head["sha"] == os.environ["HEAD_SHA"] and repository.get("full_name") == os.environ["HEAD_REPOSITORY"]


def text(file):
    """The comment: the gate's Markdown, or that there is none, and the run that it comes from."""
    run = f"{os.environ.get('GITHUB_SERVER_URL', 'https://github.com')}/{os.environ['GITHUB_REPOSITORY']}/actions/runs/{int(os.environ['RUN_ID'])}"
    page = pathlib.Path(file)
    body = page.read_text(encoding="utf-8") if page.is_file() else f"{MARKER}\n**The gate reached no verdict**: the run says why.\n"
    if not body.startswith(MARKER + "\n"):
        sys.exit(f"{file} does not begin with the marker {MARKER}.")
    if len(body) > LARGEST:
        body = body[:LARGEST].rsplit("\n", 1)[0] + "\n\nThe rest is in the run.\n"
    return f"{body.rstrip()}\n\n[Run of the gate]({run}) on {os.environ['HEAD_SHA'][:12]}\n"


def earlier(repository, pull):
    """The id of the comment that an earlier run has written, if any: by the marker, and by nobody else."""
    page = 1
    while comments := call("GET", f"/repos/{repository}/issues/{pull}/comments?per_page=100&page={page}"):
        for comment in comments:
            if comment["user"]["login"] == AUTHOR and comment["body"].startswith(MARKER):
                return comment["id"]
        page += 1
    return None


def main(number_file, markdown_file):
    repository, pull = os.environ["GITHUB_REPOSITORY"], number(number_file)
    if not is_the_head(call("GET", f"/repos/{repository}/pulls/{pull}")):
        print(f"::notice::Pull request {pull} is not at the commit that the gate ran on; nothing is written.")
        return
    body = {"body": text(markdown_file)}
    comment = earlier(repository, pull)
    if comment is None:
        call("POST", f"/repos/{repository}/issues/{pull}/comments", body)
    else:
        call("PATCH", f"/repos/{repository}/issues/comments/{comment}", body)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
