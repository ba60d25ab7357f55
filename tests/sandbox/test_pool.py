"""The pool with real processes: whatever one file does, the others are unaffected."""

import os
import socket
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from readout.errors import Code, ReadoutError
from readout.sandbox import Job, Limits, Pool


def test_many_files_all_come_back(make_pool, job):
    jobs = [job("echo", f"j{n}", f"content {n}".encode()) for n in range(200)]
    done = {d.key: d for d in make_pool().run(iter(jobs))}
    assert {k: d.payload for k, d in done.items()} == {f"j{n}": f"content {n}".encode() for n in range(200)}
    assert all(d.failure is None and d.seconds >= 0 for d in done.values())


@pytest.mark.parametrize(
    ("options", "failure", "words"),
    [
        ("exit 3", "died", "twice"),
        ("segfault", "died", "memory fault"),
        ("signal SIGKILL", "memory", "600 MB"),
        ("hang", "timeout", "within"),
        ("sleep 60", "timeout", "within"),
        ("slow 20", "timeout", "within"),
        ("raise quite broken", "error", "quite broken"),
        ("swell", "memory", "600 MB"),
        ("swell-in-c", "memory", "600 MB"),
        ("flood 2000000", "output", "more than"),
        ("blobs 3 500000", "output", "more than"),
        ("blobs 60 0", "output", "more than"),
        ("garbage", "protocol", "no sense"),
        ("out-of-turn", "protocol", "no sense"),
        ("open-files", "error", "open files"),
    ],
)
def test_one_bad_file_costs_itself_alone(make_pool, quick, job, tmp_path, options, failure, words):
    jobs = [job("echo", f"before{n}") for n in range(5)]
    jobs += [job(options, "bad")]
    jobs += [job("echo", f"after{n}") for n in range(5)]
    limits = quick if failure == "timeout" else replace(quick, seconds=60, total_seconds=60)
    done = {d.key: d for d in make_pool(workers=1, limits=limits).run(jobs)}
    bad = done.pop("bad")
    assert bad.failure is not None and bad.failure.kind == failure, bad
    assert words in bad.failure.message
    assert bad.payload is None and bad.blobs == ()
    assert len(done) == 10 and all(d.payload == b"content" for d in done.values())
    assert list((tmp_path / "blobs").iterdir()) == []


def test_a_job_that_goes_on_is_not_stopped(make_pool, job):
    assert make_pool(workers=1).call(job("slow 2")).payload == b"done"


def test_blobs_come_as_files_in_order(make_pool, job):
    done = make_pool().call(job("blobs 3 300000"))
    assert done.payload == b"sent"
    assert [p.read_bytes()[:1] + bytes([p.stat().st_size // 100_000]) for p in done.blobs] == [
        b"\0\3",
        b"\1\3",
        b"\2\3",
    ]


def test_a_blob_that_breaks_off_is_dropped(make_pool, job):
    done = make_pool().call(job("half-a-blob"))
    assert done.payload == b"0"
    assert [p.read_bytes() for p in done.blobs] == [b"whole"]


def test_a_file_that_is_gone_is_said_to_be(make_pool, job, tmp_path):
    done = list(make_pool().run([Job("gone", tmp_path / "gone"), job("echo", "here")]))
    assert {d.key: d.failure and d.failure.kind for d in done} == {"gone": "missing", "here": None}


def test_a_dying_worker_is_not_held_against_the_next_file(make_pool, job):
    pool = make_pool(workers=1)
    assert pool.call(job("die-later")).payload == b"done"
    time.sleep(0.3)
    assert pool.call(job("echo", "next")).payload == b"content"


def test_workers_are_replaced_after_so_many_jobs(make_pool, job):
    pool = make_pool(workers=1, limits=Limits(jobs_per_worker=5))
    done = list(pool.run(job("echo", f"j{n}") for n in range(23)))
    assert len(done) == 23 and all(d.payload == b"content" for d in done)


def test_a_target_that_does_not_start_is_an_error(make_pool, job):
    with pytest.raises(ReadoutError) as caught:
        list(make_pool(target="nowhere").run([job("echo")]))
    assert caught.value.code is Code.SANDBOX
    assert "nowhere" in caught.value.message


def test_calls_from_many_threads(make_pool, job):
    pool = make_pool()
    results: list[bytes | None] = []
    threads = [
        threading.Thread(target=lambda n=n: results.append(pool.call(job("echo", f"t{n}", b"%d" % n)).payload))
        for n in range(12)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(results) == sorted(b"%d" % n for n in range(12))
    # The threads that started workers are gone; the workers are not.
    assert pool.call(job("echo", "later")).payload == b"content"


def test_leaving_a_run_early_stops_its_work(make_pool, job):
    pool = make_pool()
    run = pool.run([job("echo", "first"), *(job("sleep 1.1", f"s{n}") for n in range(6))])
    assert next(run).key == "first"
    since = time.monotonic()
    run.close()
    assert time.monotonic() - since < 1
    assert pool.call(job("echo", "again")).payload == b"content"


def test_a_slow_reader_of_results_is_not_held_against_files(make_pool, job):
    pool = make_pool(workers=1)
    keys = []
    for done in pool.run(job("blobs 3 300000", f"j{n}") for n in range(4)):
        assert done.failure is None
        keys.append(done.key)
        time.sleep(1.5 if len(keys) == 1 else 0)
    assert len(keys) == 4


def test_bubblewrap_has_no_network_and_no_files(make_pool, job, kind, tmp_path):
    if kind == "child":
        pytest.skip("a child process has the file system; it is bubblewrap that hides it")
    secret = tmp_path / "secret"
    secret.write_text("secret")
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"network 127.0.0.1:{server.getsockname()[1]}"
        jobs = [
            job(address, "network"),
            job(f"read {secret}", "read"),
            job("read /etc/passwd", "passwd"),
            job("write", "write"),
            job("reopen", "reopen"),
        ]
        done = {d.key: d.payload for d in make_pool().run(jobs)}
    assert done == dict.fromkeys(("network", "read", "passwd", "write", "reopen"), b"refused")


def test_scratch_is_bounded(make_pool, job, kind):
    if kind == "child":
        pytest.skip("the scratch folder of a child process is the system's")
    done = make_pool(limits=Limits(file_bytes=1 << 20)).call(job("fill-scratch 2000000"))
    assert done.failure is not None and done.failure.kind == "error"


def test_workers_see_nothing_of_the_environment(make_pool, job, monkeypatch):
    monkeypatch.setenv("SECRET_TOKEN", "x")
    payload = make_pool().call(job("environment")).payload
    assert payload is not None and b"SECRET_TOKEN" not in payload and b"PYTHONHASHSEED" in payload


def test_without_the_kernel_workers_watch_their_own_memory(make_pool, job):
    pool = make_pool(target="as_on_mac", workers=1, limits=Limits(memory_bytes=300 << 20))
    done = {d.key: d for d in pool.run([job("echo", "a"), job("swell", "b"), job("echo", "c")])}
    assert done["b"].failure is not None and done["b"].failure.kind == "memory"
    assert done["a"].payload == done["c"].payload == b"content"


_HOST = """
import sys
from pathlib import Path
from readout.sandbox import Job, Pool
folder = Path(sys.argv[1])
pool = Pool(sys.argv[4], blob_dir=folder / "b", workers=2, kind=sys.argv[2], readable=(Path(sys.argv[3]),))
jobs = [Job("a", folder / "f", b"hang"), Job("b", folder / "f", b"sleep 500")]
started = iter([pool.call(Job("c", folder / "f", b"pid"))])
print("started", flush=True)
for _ in pool.run(jobs):
    pass
"""


@pytest.mark.parametrize("target", ["misbehave", "as_on_mac"])
def test_workers_end_with_a_host_that_is_killed(kind, target, tmp_path):
    targets = Path(__file__).parent / "targets"
    (tmp_path / "f").write_bytes(b"x")
    arguments = [sys.executable, "-c", _HOST, str(tmp_path), kind, str(targets), target]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE) as host:
        assert host.stdout is not None and host.stdout.readline() == b"started\n"
        deadline = time.monotonic() + 20
        while len(_workers(host.pid, target)) < 2 and time.monotonic() < deadline:
            time.sleep(0.1)
        time.sleep(0.5)
        workers = _workers(host.pid, target)
        assert len(workers) >= 2
        host.kill()
    _, alive = psutil.wait_procs(workers, timeout=5)
    assert alive == []


def _workers(host: int, target: str) -> list[psutil.Process]:
    return [p for p in psutil.Process(host).children(recursive=True) if target in " ".join(p.cmdline())]


def test_an_interrupt_is_left_to_the_host(make_pool, job):
    assert make_pool(workers=1).call(job("signal SIGINT")).failure.kind == "timeout"


def test_default_is_one_worker_a_core(tmp_path):
    with Pool("misbehave", blob_dir=tmp_path) as pool:
        assert pool.workers == len(os.sched_getaffinity(0)) and pool.kind in {"bubblewrap", "child"}
