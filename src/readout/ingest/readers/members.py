"""Taking files out of a file, within bounds: what is damaged, encrypted or too much is listed with the reason."""

import re
import zlib
from collections.abc import Iterable, Iterator
from lzma import LZMAError
from tarfile import TarError
from zipfile import BadZipFile

from readout.ingest.content import Source
from readout.ingest.readers.reasons import count_of
from readout.model import Member

CHUNK = 256 << 10
"""How many bytes are read at a time when a file is taken out."""
DAMAGE = (zlib.error, LZMAError, TarError, BadZipFile, EOFError, ValueError, OSError, NotImplementedError)
"""What readers of archives raise on damaged bytes."""


class TooMuchError(Exception):
    """More would come out of this file than one file may hold."""


class Members:
    """The files found inside one file, in order; `stopped` says why no more were taken out."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._unpacked = 0
        self._found: list[Member] = []
        self._damaged: list[str] = []
        self._skipped: dict[str, int] = {}
        self.stopped: str | None = None
        self._too_deep = source.depth >= source.caps.depth

    def add(self, name: str, chunks: Iterable[bytes], *, size: int = 0, modified: str | None = None) -> bool:
        """Take one file out; whether it is whole. Raises `TooMuchError` when it is the one too many.

        Where the bytes break off, what came is kept and the file is noted as damaged.
        """
        if self._too_deep:
            self.skip(name, f"it lies inside more than {count_of(self._source.caps.depth, 'container')}", size)
            return False
        meter = _Meter(self, chunks)
        try:
            number = self._source.emit.blob(meter)
        except TooMuchError:
            self.skip(name, self.stopped or "it is too large", size)
            raise
        self._note(name, meter.damage, meter.count)
        if meter.damage and not meter.count:
            self._found.append(Member(name, None, size, modified, f"It is damaged ({meter.damage})."))
        else:
            self._found.append(Member(name, number, meter.count, modified))
        return meter.damage is None

    def added(self, name: str, number: int, size: int, *, modified: str | None = None) -> None:
        """Note a file whose bytes the caller has sent already, counted by `count`."""
        self._found.append(Member(name, number, size, modified))

    def skip(self, name: str, why: str, size: int = 0) -> None:
        """Note a file whose bytes were not taken out; `why` is a clause."""
        self._skipped[why] = self._skipped.get(why, 0) + 1
        self._found.append(Member(name, None, size, None, f"Not taken out: {why}."))

    def room(self, planned: int = 0) -> bool:
        """Whether one more file may be taken out, `planned` being on their way; if not, `stopped` says why."""
        if len(self._found) + planned >= self._source.caps.members:
            self.stopped = f"it holds more than {self._source.caps.members:,} files"
        return self.stopped is None

    def count(self, size: int) -> None:
        """Count bytes that came out. Raises `TooMuchError` beyond the caps."""
        self._unpacked += size
        caps = self._source.caps
        if self._unpacked > caps.unpacked_bytes:
            self.stopped = f"it unpacks to more than {caps.unpacked_bytes / (1 << 30):.3g} GB"
        elif self._unpacked > max(caps.ratio_free_bytes, caps.ratio * self._source.size):
            self.stopped = f"it unpacks to more than {caps.ratio} times its size, as archives made to do harm do"
        else:
            return
        raise TooMuchError

    @property
    def found(self) -> tuple[Member, ...]:
        """All files found, taken out or not."""
        return tuple(self._found)

    @property
    def too_deep(self) -> bool:
        """Whether the file lies so deep that nothing is taken out of it."""
        return self._too_deep

    def trouble(self) -> str | None:
        """A sentence on what was not taken out or is damaged; None where all is well."""
        told = [(why, number) for why, number in self._skipped.items() if why != self.stopped]
        parts = [f"{count_of(number, 'file')} not taken out: {why}" for why, number in told]
        if self._damaged:
            shown = ", ".join(self._damaged[:5]) + (" and others" if len(self._damaged) > 5 else "")
            parts.append(f"{count_of(len(self._damaged), 'file')} inside damaged: {shown}")
        if self.stopped:
            parts.append(f"the rest was left packed, since {self.stopped}")
        if not parts:
            return None
        sentence = "; ".join(parts)
        return f"{sentence[0].upper()}{sentence[1:]}."

    def _note(self, name: str, damage: str | None, count: int) -> None:
        if damage:
            self._damaged.append(f"{name} (first {count:,} bytes kept)" if count else name)


class _Meter:
    """Passes chunks on, counted; ends where they break off and keeps why in `damage`."""

    def __init__(self, members: Members, chunks: Iterable[bytes]) -> None:
        self._members = members
        self._chunks = chunks
        self.count = 0
        self.damage: str | None = None

    def __iter__(self) -> Iterator[bytes]:
        source = iter(self._chunks)
        while True:
            try:
                chunk = next(source, None)
            except DAMAGE as error:
                self.damage = clause(error)
                return
            if chunk is None:
                return
            self._members.count(len(chunk))
            self.count += len(chunk)
            yield chunk


def clause(error: BaseException) -> str:
    """An error's message as part of a sentence."""
    text = re.sub(r"\s+", " ", str(error)).strip().rstrip(".")
    return text[:200] or type(error).__name__
