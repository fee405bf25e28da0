"""Runs programs in turns, and keeps what each run cost."""
import os
import statistics
import time
from dataclasses import dataclass, field


@dataclass
class Costs:
    wall: list = field(default_factory=list)
    cpu: list = field(default_factory=list)
    # The most memory of any run, in bytes.
    memory: int = 0

    @property
    def median(self):
        return statistics.median(self.wall)

    def ratios(self, other):
        """The wall time over another program's in the same round, round by round."""
        return [own / theirs for own, theirs in zip(self.wall, other.wall)]


def run(command, folder):
    """Runs a program in a folder: its wall time, processor time and most memory."""
    log = os.open(os.path.join(folder, "log"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    actions = [(os.POSIX_SPAWN_DUP2, log, 1), (os.POSIX_SPAWN_DUP2, log, 2)]
    here = os.getcwd()
    os.chdir(folder)
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    os.chdir(here)
    os.close(log)
    if status != 0:
        raise SystemExit(f"bench: {' '.join(command)} failed, see {folder}/log")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def in_turns(contenders, folder, seconds, most):
    """Runs all contenders once a round, so that a busy moment falls on all of them.

    The first round does not count. There are as many rounds as fit in some seconds, at least three
    and at most some.
    """
    costs = {contender.name: Costs() for contender in contenders}
    end = time.monotonic() + seconds
    rounds = 0
    while rounds < 4 or (rounds <= most and time.monotonic() < end):
        for contender in contenders:
            wall, cpu, memory = run(contender.command, folder)
            cost = costs[contender.name]
            if rounds == 0:
                continue
            cost.wall.append(wall)
            cost.cpu.append(cpu)
            cost.memory = max(cost.memory, memory)
        rounds += 1
    return costs
