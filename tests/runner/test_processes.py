"""Jobs in processes: all are answered, whatever some of them do to their process."""

import os

import jobs
import pytest

from readout.runner import Failure, Inline, NotStartedError, Workers


def test_every_job_is_answered_by_other_processes_and_a_death_costs_one_job() -> None:
    asked = [*(f"job {n}" for n in range(20)), "die 1", "fail 1", "die 2"]
    with Workers(jobs.make, count=2) as workers:
        found = dict(workers.run(asked))
        again = dict(workers.run(["job a", "job b"]))
    assert found.keys() == set(asked)
    assert found["fail 1"] == Failure("ValueError: no fail 1")
    for name in ("die 1", "die 2"):
        failure = found[name]
        assert isinstance(failure, Failure) and failure.died
    answers = [str(found[f"job {n}"]) for n in range(20)] + [str(answer) for answer in again.values()]
    assert all(str(os.getpid()) not in answer.split(" by ") for answer in answers)
    assert {answer.split(" by ")[0] for answer in answers} == {f"job {n}" for n in range(20)} | {"job a", "job b"}


def test_a_job_that_takes_too_long_fails() -> None:
    with Workers(jobs.make, count=1, seconds=1.0) as workers:
        (job, failure), (_, answer) = workers.run(["wait", "job"])
    assert (job, failure) == ("wait", Failure("This took longer than 1 seconds.", died=True))
    assert str(answer).startswith("job by ")


def test_processes_that_cannot_begin_are_told_from_jobs_that_kill_them() -> None:
    with Workers(jobs.broken, count=1) as workers, pytest.raises(NotStartedError):
        list(workers.run(["job"]))


def test_nothing_is_left_running_when_the_rest_is_not_wanted() -> None:
    with Workers(jobs.make, count=2) as workers:
        running = workers.run(["job", "wait", "wait"])
        assert next(running)[0] == "job"
        processes = [worker.process.pid for worker in workers._workers]
    for process in processes:
        assert process is not None
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_little_work_is_done_here() -> None:
    inline = Inline(jobs.make)
    assert dict(inline.run(["job", "fail"])) == {
        "job": f"job by {os.getpid()}",
        "fail": Failure("ValueError: no fail"),
    }
