"""Frames survive any cutting, and nonsense never does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.sandbox.frames import HEADER, Inbox, Kind, NonsenseError, TooLongError, pack

LONGEST = {Kind.RESULT: 1_000, Kind.DATA: 100, Kind.STEP: 0}
frames = st.lists(
    st.tuples(st.sampled_from([Kind.RESULT, Kind.DATA]), st.integers(0, 2**32 - 1), st.binary(max_size=100))
)


@given(frames, st.integers(1, 50))
def test_frames_come_out_as_they_went_in_however_they_are_cut(sent, step):
    stream = b"".join(pack(*frame) for frame in sent)
    inbox = Inbox(LONGEST)
    received = [frame for at in range(0, len(stream), step) for frame in inbox.feed(stream[at : at + step])]
    assert [tuple(frame) for frame in received] == sent


@given(st.binary(max_size=200))
def test_noise_gives_frames_or_is_refused(noise):
    try:
        for frame in Inbox(LONGEST).feed(noise):
            assert len(frame.body) <= LONGEST[frame.kind]
    except (NonsenseError, TooLongError):
        pass


def test_a_long_frame_is_refused_before_its_body_comes():
    with pytest.raises(TooLongError):
        list(Inbox(LONGEST).feed(HEADER.pack(Kind.RESULT, 0, 1_001)))
    with pytest.raises(NonsenseError):
        list(Inbox(LONGEST).feed(HEADER.pack(Kind.JOB, 0, 0)))
