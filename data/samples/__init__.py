"""Figures the app brings along: real ones with their sources, and a fictitious set for every screen."""

from data.samples.contoh import contoh_files
from data.samples.published import sourced_files
from data.samples.sample_file import SampleFile

__all__ = ["SampleFile", "contoh_files", "sourced_files"]
