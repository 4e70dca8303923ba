"""One Kiwi a process: loading it, and staying safe when the process forks."""

from __future__ import annotations

import ctypes
import os
import threading

from kiwipiepy import Kiwi

_instances: dict[tuple[int, int], Kiwi] = {}
_lock = threading.Lock()


def _forget_parents_instances() -> None:
    """In a forked child: a parent's Kiwi hangs there (its worker threads did not survive), and its lock may be held.

    It must not be destroyed either: its destructor would join those threads, and end the process.
    """
    global _lock
    _lock = threading.Lock()
    for instance in _instances.values():
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(instance))
    _instances.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_parents_instances)


def kiwi(workers: int = 1) -> Kiwi:
    """This process's Kiwi with so many native worker threads, loaded on first use and shared by all tokenizers."""
    key = (os.getpid(), workers)
    with _lock:
        if key not in _instances:
            # Without the multi-word and typo dictionaries: the same boundaries, a third of the start-up time.
            _instances[key] = Kiwi(num_workers=workers, load_multi_dict=False, load_typo_dict=False)
        return _instances[key]
