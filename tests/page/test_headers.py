"""Headers and limits on every kind of answer."""

import base64
import hashlib
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
    scripts = re.findall(r"<script([^>]*)>([^<]+)</script>", answer.text)
    run = [text for kind, text in scripts if "application/json" not in kind]
    assert len(run) > 0
    for text in run:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "path",
    [
        "/console",
        "/..%2fetc/passwd",
        "/data/x.yaml",
        "/_dash-component-suites/dash/none.js",
    ],
)
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


def test_the_window_is_titled_by_the_data_set(client, karabakh):
    assert f"<title>{karabakh.title}</title>" in client.get("/").text
