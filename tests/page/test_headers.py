"""Headers and limits on every kind of answer."""

import re

import pytest

from dashboard.page.headers import MAX_BODY


@pytest.mark.parametrize(
    "path",
    ["/", "/_dash-layout", "/_dash-dependencies", "/console", "/assets/none.css"],
)
def test_every_answer_carries_the_headers(client, path):
    headers = client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    policy = headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "object-src 'none'" in policy
    assert "unsafe-eval" not in policy
    assert "'unsafe-inline'" not in policy.split("style-src")[0]
    assert "Set-Cookie" not in headers


def test_each_inline_script_has_its_hash(client):
    answer = client.get("/")
    policy = answer.headers["Content-Security-Policy"]
    inline = re.findall(r"<script>(.+?)</script>", answer.text, re.DOTALL)
    hashes = re.findall(r"'sha256-[^']+'", policy)
    assert len(hashes) >= len(inline) > 0


@pytest.mark.parametrize("path", ["/console", "/..%2fetc/passwd", "/data/x.yaml"])
def test_what_is_not_ours_is_not_found(client, path):
    assert client.get(path).status_code == 404


def test_a_body_over_the_limit_is_refused(client):
    answer = client.post(
        "/_dash-update-component",
        data=b" " * (MAX_BODY + 1),
        content_type="application/json",
    )
    assert answer.status_code == 413


def test_the_page_says_its_language(client):
    assert '<html lang="en">' in client.get("/").text
