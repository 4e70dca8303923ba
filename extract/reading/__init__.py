"""Bytes and records to text and metadata: what was given, decoded, nothing thrown away."""

from extract.reading.record import Record, with_title

__all__ = ["Record", "with_title"]
