"""What comes in by the address is checked and capped."""

import pytest
from starlette.requests import Request

from readout.errors import Code, ReadoutError
from readout.web import params


def _request(query: str = "", **path: str) -> Request:
    return Request({"type": "http", "query_string": query.encode(), "path_params": path, "headers": []})


def test_a_span_must_lie_within_the_text() -> None:
    assert params.read_span(_request("span=3-9"), 10) == params.Span(3, 9)
    assert params.read_span(_request("span=0-10"), 10) == params.Span(0, 10)
    assert params.read_span(_request(), 10) is None
    for wrong in ("3-11", "9-3", "3-3", "a-b", "3", "-3-5", "3-5-7", "١-٣", "99999999999-999999999999"):
        with pytest.raises(ReadoutError) as caught:
            params.read_span(_request(f"span={wrong}"), 10)
        assert caught.value.code is Code.USAGE


def test_a_query_is_one_line_of_bounded_length() -> None:
    assert params.read_query(_request("q=grain%0A%00embargo%20")) == "grain  embargo"
    assert len(params.read_query(_request("q=" + "x" * 1000))) == 1000
    with pytest.raises(ReadoutError):
        params.read_query(_request("q=" + "x" * 1001))


@pytest.mark.parametrize("value", ["0", "-1", "1.5", "x", "1000001", "99999999", "٣", "1e3"])
def test_a_number_counts_from_one(value: str) -> None:
    with pytest.raises(ReadoutError):
        params.read_number(_request(f"page={value}"), "page")
    assert params.read_number(_request("page=12"), "page") == 12
    assert params.read_number(_request(), "page") == 1


def test_a_choice_is_one_of_those_offered() -> None:
    assert params.read_choice(_request(), "sort", ("relevance", "date")) == "relevance"
    with pytest.raises(ReadoutError):
        params.read_choice(_request("sort=up"), "sort", ("relevance", "date"))


@pytest.mark.parametrize(
    "id", ["", "x", "A" * 20, "0" * 19, "0" * 21, "0" * 20 + "-1", "0" * 20 + "-1-2-3", "../etc"]
)
def test_an_id_of_another_form_is_not_found(id: str) -> None:
    with pytest.raises(ReadoutError) as caught:
        params.read_document_id(_request(id=id))
    assert caught.value.code is Code.NOT_FOUND


def test_ids_of_documents_and_files() -> None:
    assert params.read_document_id(_request(id="0" * 20)) == "0" * 20
    assert params.read_document_id(_request(id="f" * 20 + "-12-345")) == "f" * 20 + "-12-345"
    assert params.read_file_id(_request(id="a" * 64)) == "a" * 64
