"""The tools over a real process, asked by the official client library."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import anyio
import pytest
from made_ledgers import make_collection
from mcp import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.shared.exceptions import MCPError
from mcp_types import CallToolResult
from told_pile import make, write_told_pile

from readout.errors import Code, ReadoutError
from readout.mcp import TOOLS, ReadingTool
from readout.mcp.tools import MOST_BYTES
from readout.workbench import Collection, add

_WATCH = """
import os, sys
def watch(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto"):
        with open(os.environ["WATCHED"], "a") as file:
            file.write(f"{event} {arguments!r}\\n")
sys.addaudithook(watch)
"""
"""Python runs it when it starts: whatever speaks to a network is written down."""

DRAFT = "Minister Varga told Ambassador Stone that the grain embargo would be lifted."


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collection in which much is told."""
    folder = tmp_path_factory.mktemp("told")
    write_told_pile(folder / "harbour letters")
    return make_collection(folder / "harbour letters", folder / "collection", make)


class Agent:
    """The official client with one server; every call is one of the agent's."""

    def __init__(self, client: Client) -> None:
        self.client = client

    async def call(self, tool: str, **given: Any) -> dict[str, Any]:
        """The structured answer of a tool, which must also be given as text."""
        found = await self.client.call_tool(tool, given)
        assert not found.is_error, words(found)
        assert json.loads(words(found)) == found.structured_content
        answer: dict[str, Any] = found.structured_content
        return answer

    async def refused(self, tool: str, **given: Any) -> str:
        """The words with which a tool refuses."""
        found = await self.client.call_tool(tool, given)
        assert found.is_error and found.structured_content is None
        assert "Traceback" not in words(found)
        return words(found)


def words(found: CallToolResult) -> str:
    """The text of an answer."""
    (block,) = found.content
    assert block.type == "text"
    return block.text


def server(told: Path, home: Path) -> StdioServerParameters:
    """How the client starts the program, watched for connections."""
    (home / "watch").mkdir(parents=True)
    (home / "watch" / "sitecustomize.py").write_text(_WATCH)
    env = {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "PYTHONPATH": str(home / "watch")}
    env |= {"WATCHED": str(home / "connections"), "PATH": os.environ["PATH"]}
    return StdioServerParameters(command=sys.executable, args=["-m", "readout", "mcp", "-c", str(told)], env=env)


@contextmanager
def unchanged(collection: Path) -> Iterator[None]:
    """Nothing of a collection may change but its cache."""

    def state() -> dict[str, str]:
        files = [p for p in sorted(collection.rglob("*")) if p.is_file() and not p.name.endswith(("-shm", "-wal"))]
        kept = [p for p in files if p.relative_to(collection).parts[0] not in ("cache", "lock")]
        return {str(p): hashlib.sha256(p.read_bytes()).hexdigest() for p in kept}

    before = state()
    yield
    assert state() == before


def test_an_agent_finds_reads_and_quotes(told: Path, tmp_path: Path) -> None:
    async def work() -> None:
        async with Client(stdio_client(server(told, tmp_path))) as client:
            listed = (await client.list_tools()).tools
            assert [tool.name for tool in listed] == [tool.name for tool in TOOLS]
            for tool in listed:
                assert tool.annotations is not None and tool.annotations.read_only_hint
                assert tool.input_schema["type"] == "object" and tool.output_schema
            await ask_everything(Agent(client))
            await ask_badly(Agent(client))

    with unchanged(told):
        anyio.run(work)
    assert not (tmp_path / "connections").exists()


async def ask_everything(agent: Agent) -> None:
    """Each tool, on what the others found."""
    pile = await agent.call("inventory", most=1)
    assert all(len(pile["inventory"][table]) == 1 < whole for table, whole in pile["cut"].items()) and pile["cut"]
    assert pile["inventory"]["documents"] >= 3
    found = await agent.call("search", q="embargo")
    assert found["total"] == len(found["hits"]) and found["unread"]["files"] == 1
    cited = found["hits"][0]["passages"][0]["citation"]
    read = await agent.call("read", id=cited["document"], start=cited["start"], length=len(cited["text"]))
    assert read["text"] == cited["text"] and read["file"]["id"] == cited["file"]
    met = await agent.call("contacts", by="Varga", per_page="5")
    assert met["contacts"] and all(contact["citations"] for contact in met["contacts"])
    said = await agent.call("statements", by="Varga")
    assert any("berth in the harbour" in p["text"] for s in said["statements"] for p in s["content"])
    pair = {"first": "Varga", "second": "Stone"}
    assert (await agent.call("changed", **pair))["answer"]
    assert (await agent.call("silence", **pair))["rests_on"]["documents"] > 0
    assert (await agent.call("parties", q="varga"))["parties"][0]["name"].endswith("Varga")
    assert (await agent.call("findings"))["findings"][0]["sentence"]["citations"]
    checked = await agent.call("check", text=DRAFT)
    assert checked["sentences"][0]["claims"][0]["grounds"][0]["citation"]["text"]


async def ask_badly(agent: Agent) -> None:
    """What cannot be answered is refused in words that help."""
    assert "id" in await agent.refused("read", id="nothing")
    assert "There is no document" in await agent.refused("read", id="0" * 20)
    assert "unknown field" in await agent.refused("search", query="embargo")
    assert "No party is called" in await agent.refused("changed", first="Nobody Atall", second="Varga")
    assert "text" in await agent.refused("check", text="")
    with pytest.raises(MCPError):
        await agent.client.call_tool("delete", {})


def test_without_a_collection_it_says_so_and_sends_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "readout", "mcp", "-c", str(tmp_path / "none")]
    done = subprocess.run(command, input="", capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (2, "")
    assert "There is no collection" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
def test_a_tool_says_what_it_takes_in_few_words(tool: ReadingTool) -> None:
    schema = tool.input_schema()
    assert schema["type"] == "object" and schema["additionalProperties"] is False
    assert len(json.dumps(schema)) < 6_000 and len(tool.about) < 300
    for name, value in tool.usual.items():
        assert schema["properties"][name]["default"] == value


def test_too_much_at_once_is_refused(told: Path) -> None:
    tool = next(tool for tool in TOOLS if tool.name == "contacts")
    with Collection.open(told) as collection:
        assert len(tool.answer(collection, {})) < MOST_BYTES
        with pytest.raises(ReadoutError, match="at most") as caught:
            tool.answer(collection, {"per_page": 200})
    assert caught.value.code is Code.TOO_LARGE and "per_page" in caught.value.hint


def test_a_document_of_many_pages_can_be_read(tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    (pile / "minutes.txt").write_text(
        "\f".join(f"Minutes of meeting {n}. The harbour dues." for n in range(1_900))
    )
    tool = next(tool for tool in TOOLS if tool.name == "read")
    with Collection.open(tmp_path / "collection", create=True) as collection:
        add(collection, [pile], workers=1, sandbox="child", ledgers=False)
        (file,) = collection.store.files()
        (document,) = collection.store.file_documents(file.id)
        read = json.loads(tool.answer(collection, {"id": document.id}))
    assert len(read["pages"]) < read["cut"]["pages"] == 1_900
    assert len(read["text"]) == read["next"] == 20_000
