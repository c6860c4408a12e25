"""Who published a record: its source, by its own facts, sources.yaml, its address, its folder."""

from __future__ import annotations

import re
from collections.abc import Iterable

import polars as pl

from corpusmith.contract import InputError

_HOST = r"^[A-Za-z][A-Za-z0-9+.\-]*://(?:[^/\\?#]*@)?(\[[0-9A-Fa-f:.]+\]|[^/\\:?#@\s\[\]]+)"


def source_ids(records: pl.DataFrame, sources: pl.DataFrame) -> pl.Series:
    """The source of each record, null where nothing tells.

    In order: the record's own `source`, the id or the name of one stated; the first source whose `paths` match (globs, * crosses
    folders); whose `hosts` hold the host of the record's own `url` or a parent domain of it; that host; the folder below the batch, in
    data/raw/BATCH/SOURCE/….

    Parameters
    ----------
    records
        Columns raw_path, record, url, source, status.
    sources
        Columns id, name, hosts, paths.

    Raises
    ------
    InputError
        If a record's own `source` is the name of two.
    """
    by_host = _by_host(sources)
    host = pl.col("url").str.extract(_HOST, 1).str.to_lowercase().str.strip_chars_end(".").str.strip_prefix("www.")
    hosts = records.select(host.alias("host")).to_series()
    known = hosts.drop_nulls().unique().sort().to_list()
    stated = {name: nearest for name in known if (nearest := _nearest(name, by_host))}
    folders = pl.col("raw_path").str.split("/")
    below_batch = pl.when(folders.list.len() >= 3).then(folders.list.get(1, null_on_oob=True))
    found = records.with_columns(hosts).select(
        source_id=pl.coalesce(
            _by_name(records, sources),
            _by_path(sources),
            pl.col("host").replace_strict(stated, default=None, return_dtype=pl.String) if stated else pl.lit(None, pl.String),
            pl.when(pl.col("host") != "").then("host"),
            below_batch,
        )
    )
    return found["source_id"]


def _by_name(records: pl.DataFrame, sources: pl.DataFrame) -> pl.Series:
    """Sources as records state them: an id as it is; what one source alone has as id or name, in whatever capitals, as that source's id."""
    names = pl.concat([sources.select("id", called=_called(column)) for column in ("id", "name")]).drop_nulls().unique(maintain_order=True)
    ids = names.group_by("called", maintain_order=True).agg("id")
    stated = records.select("raw_path", "record", "source", "status", called=_called("source"))
    asked = stated.join(ids, on="called", how="left", maintain_order="left")
    is_id = pl.col("source").is_in(sources["id"].implode())
    unclear = asked.filter(~is_id & (pl.col("id").list.len() > 1) & (pl.col("status") == "accepted"))
    if unclear.height:
        path, record, source, (one, other, *_) = unclear.select("raw_path", "record", "source", "id").row(0)
        place = f"data/raw/{path}#{record}" if record else f"data/raw/{path}"
        raise InputError(f"{place}: its source '{source}' may be {one} or {other} of data/sources.yaml; state the id")
    return asked.select(pl.when(is_id).then("source").otherwise(pl.coalesce(pl.col("id").list.first(), "source")).alias("id")).to_series()


def _called(column: str) -> pl.Expr:
    return pl.col(column).str.strip_chars().str.to_lowercase()


def _by_host(sources: pl.DataFrame) -> dict[str, str]:
    found: dict[str, str] = {}
    for source_id, hosts in sources.select("id", "hosts").iter_rows():
        for host in hosts or ():
            found.setdefault(host.strip().lower().rstrip(".").removeprefix("www."), source_id)
    return found


def _nearest(host: str, by_host: dict[str, str]) -> str | None:
    """The source of a host, or of the nearest domain above it that is stated."""
    labels = host.split(".")
    return next((by_host[domain] for n in range(len(labels)) if (domain := ".".join(labels[n:])) in by_host), None)


def _by_path(sources: pl.DataFrame) -> pl.Expr:
    matches: Iterable[pl.Expr] = (
        pl.when(pl.col("raw_path").str.contains(pattern(path))).then(pl.lit(source_id))
        for source_id, paths in sources.select("id", "paths").iter_rows()
        for path in paths or ()
    )
    return pl.coalesce(*matches, pl.lit(None, pl.String))


def pattern(glob: str) -> str:
    r"""A glob as a regular expression for the whole path: * and ** match any text, ? one character, [ab] one of these.

    >>> pattern("*/outlet/?.txt")
    '^(?s:.*/outlet/.\\.txt)$'
    """
    parts = []
    for part in re.findall(r"\*+|\?|\[!?[^\[\]]+\]|.", glob, re.DOTALL):
        if part.startswith("*"):
            parts.append(".*")
        elif part == "?":
            parts.append(".")
        elif len(part) > 2:
            inner = part[1:-1].replace("\\", "\\\\").replace("^", "\\^").replace("&", "\\&").replace("~", "\\~")
            parts.append(f"[^{inner[1:]}]" if inner.startswith("!") else f"[{inner}]")
        else:
            parts.append(re.escape(part))
    return f"^(?s:{''.join(parts)})$"
