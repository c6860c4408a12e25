"""How the report's page looks: light and dark, on a desk, a phone and paper."""

from __future__ import annotations

STYLE = """
:root { color-scheme: light dark; --paper: #f6f5f1; --card: #fff; --ink: #1c2023; --faint: #5c6166; --rule: #dedbd2;
  --part0: #1d6f8a; --part1: #b9a988; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #121517; --card: #1b1f22; --ink: #e8e6e1; --faint: #a2a6a9; --rule: #32373b; --part0: #58b4cf; --part1: #7d7058; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
main, header, footer { max-width: 72rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem); }
header { padding-top: 2.5rem; }
footer { padding-top: 1rem; padding-bottom: 3rem; color: var(--faint); font-size: .9rem; }
h1 { font-size: clamp(1.7rem, 5vw, 2.4rem); line-height: 1.15; margin: 0 0 .5rem; letter-spacing: -.01em; }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 3rem 0 .25rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
.lead { color: var(--faint); margin: 0 0 1rem; max-width: 56rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 1rem 0 1.5rem; padding: 0; }
a { color: var(--part0); text-underline-offset: .2em; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--part0); outline-offset: 3px; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.2rem), 1fr)); gap: .75rem; margin: 1rem 0; }
.tiles > div, .card { background: var(--card); border: 1px solid var(--rule); border-radius: .5rem; padding: .9rem 1rem; margin: 0; }
dt { color: var(--faint); font-size: .9rem; }
dd { margin: 0; }
dd strong { display: block; font-size: 1.6rem; line-height: 1.2; font-weight: 650; font-variant-numeric: tabular-nums; }
dd span, small { color: var(--faint); font-size: .85rem; }
.flow { columns: 2 26rem; column-gap: .75rem; }
.card { break-inside: avoid; overflow-x: auto; margin-bottom: .75rem; }
.card .card { border: 0; padding: .5rem 0 0; margin: 0; }
.card .card caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption, figcaption { text-align: left; font-weight: 600; padding-bottom: .5rem; font-size: 1rem; }
th, td { padding: .2rem .75rem .2rem 0; text-align: left; vertical-align: top; border-top: 1px solid var(--rule); }
thead th { border-top: 0; color: var(--faint); font-weight: 500; font-size: .85rem; }
tbody th { font-weight: 400; overflow-wrap: anywhere; min-width: 7rem; }
th small { display: block; line-height: 1.3; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; width: 1%; }
td.bar, th.bar { width: 34%; padding-right: 0; }
td.bar svg { display: block; width: 100%; height: .7rem; margin-top: .4rem; }
.none, em { color: var(--faint); }
.part0 { fill: var(--part0); background: var(--part0); }
.part1 { fill: var(--part1); background: var(--part1); }
.legend { display: block; font-weight: 400; font-size: .85rem; color: var(--faint); }
.key { margin-right: 1rem; white-space: nowrap; }
.key i { display: inline-block; width: .7rem; height: .7rem; margin-right: .35rem; border-radius: 2px; }
.columns { display: block; width: 100%; height: 9rem; border-bottom: 1px solid var(--faint); }
.axis { display: flex; justify-content: space-between; margin: .25rem 0 0; font-size: .85rem; color: var(--faint); }
.top { margin: 0; font-size: .85rem; color: var(--faint); line-height: 1.2; border-bottom: 1px dashed var(--rule); }
details { margin-top: .5rem; }
summary { cursor: pointer; font-size: .85rem; color: var(--faint); }
@media (max-width: 40rem) { .wide .bar { display: none; } .wide tbody th { min-width: 8rem; } }
@media (max-width: 32rem) { td.bar, th.bar { width: 16%; } tbody th { min-width: 5.5rem; } th, td { padding-right: .5rem; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #000; --faint: #444; --rule: #bbb; --part0: #1d6f8a; --part1: #b9a988; }
  body { font-size: 10pt; }
  nav, summary { display: none; }
  .tiles > div { break-inside: avoid; }
  svg, .key i { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""
