"""A large library is named at the start, and not loaded."""

import re

from dashboard.app import create_app

RUN = re.compile(r'<script src="[^"]*/dash_ag_grid/')
NAMED = re.compile(r'<script type="text/later" src="([^"]*dash_ag_grid\.[^"]*js)">')


def test_the_first_page_names_the_grid_and_does_not_run_it(karabakh):
    client = create_app(lambda: karabakh).server.test_client()
    page = client.get("/").get_data(as_text=True)
    assert not RUN.search(page)
    (named,) = NAMED.findall(page)
    answer = client.get(named)
    assert answer.status_code == 200
    assert "max-age" in answer.headers["Cache-Control"]
    assert client.get(named.rpartition("/")[0] + "/async-community.js").status_code == (
        200
    )
