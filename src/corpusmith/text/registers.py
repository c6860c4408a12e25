"""Numbers by which a page's publisher stands in public registers: licences of sites and news, companies, taxes, serials."""
# ruff: noqa: E501

from __future__ import annotations

import re

_PROVINCE = "[\u4e00-\u9fff]"  # a character for the province: 京, 沪, 粤
_SEPARATOR = r"[\s:：.№#º°-]{0,4}(?:(?:no|nr|n|number|numéro|num|núm)\b[.º°]?[\s:：]*)?"
_ENTRIES = (
    # China: sites, telecommunication, police, news and other licences.
    rf"{_PROVINCE}\s?ICP\s?[备備证證]\s?\d{{5,10}}\s?号?(?:\s?-\s?\d{{1,3}})?", rf"{_PROVINCE}公网安备\s?\d{{11,14}}(?:\s?号)?", rf"(?:增值电信业务经营许可证[:：]?\s?)?{_PROVINCE}?[ABab][12]\.?[B12.]*-\d{{8}}",
    r"[\u4e00-\u9fff]{2,16}许可证(?:编号|号)?[:：]?\s?(?:[（(][\u4e00-\u9fffA-Z]{1,6}[)）]|[\u4e00-\u9fffA-Z]{1,3})?\s?(?:\[\d{4}\])?字?第?\s?\d[\d-]{2,16}(?:\s?号)?",
    # Korea, Japan, Vietnam, Russia, Ukraine: media and companies.
    r"(?:등록번호|사업자등록번호|통신판매업신고)\s?[:：]?\s?(?:[가-힣]{1,4}[\s,]{0,2})?\d[\d-]{3,12}", r"法人番号\s?[:：]?\s?\d{13}", r"[Gg]iấy phép[^\d\n]{0,40}\d+\s?/\s?(?:GP|GP-[A-ZĐ]+)(?:-[A-ZĐ]+)*",
    r"(?:ЭЛ|Эл|ПИ)\s?(?:№|N)?\s?ФС\s?\d{2}\s?-\s?\d{4,6}", r"(?:ИНН|ОГРН|ЄДРПОУ)[\s:]{0,3}\d{8,15}\b", r"\bR\d{2}-\d{5}\b",
    # Europe and the Americas: companies and taxes.
    r"\bHR[AB][\s:]{0,2}(?:Nr\.?\s?)?\d{1,6}(?:\s?[A-Z]{1,2}\b)?", r"\bFN[\s:]{1,2}\d{5,6}\s?[a-z]\b", r"\bCHE-\d{3}\.\d{3}\.\d{3}", r"\b(?:USt|UID|VAT|BTW|MwSt)[\w.-]{0,8}" + _SEPARATOR + r"(?:[Rr]eg\w*\.?[\s:]*(?:[Nn]o|[Nn]umber)?[.:\s]*)?(?:[A-Z]{2,3}\s?)?\d[\d\s.]{6,14}\d(?:B\d\d)?",
    r"\b(?:SIRET|SIREN|RCS)\b[^\d\n]{0,24}\d{3}\s?\d{3}\s?\d{3}(?:\s?\d{5})?", r"\bCPPAP\b[\s:n°]{0,5}\d{4}\s?[A-Z]\s?\d{5}", r"\b(?:P\.?\s?IVA|[Pp]artita IVA|[Cc]odice [Ff]iscale)[\s:.]{0,3}(?:IT)?\d{11}\b", r"\bROC\b[^\d\n]{0,6}\d{3,6}",
    r"\b(?:CIF|NIF|NIPC)\b" + _SEPARATOR + r"(?:[A-Z]-?)?\d{7,9}\b(?:-?[A-Z]\b)?", r"\bCNPJ\b[\s:/A-Z]{0,6}\d{2}\.?\d{3}\.?\d{3}/?\d{4}-?\d{2}", r"\bKvK" + _SEPARATOR + r"\d{8}\b", r"\b(?:CVR|[Oo]rg\.?\s?nr)\b" + _SEPARATOR + r"\d[\d\s-]{6,10}\d",
    r"\b(?:KRS|REGON|NIP)\b" + _SEPARATOR + r"\d[\d-]{8,14}", r"\bI[ČC]O?[\s:]{1,3}\d{3}\s?\d{2}\s?\d{3}\b", r"\b[Mm]ersis\b[^\d\n]{0,6}\d{16}", r"\bY-tunnus[\s:]{1,3}\d{7}-\d",
    r"\b(?:[Cc]ompany (?:[Nn]o|[Nn]umber|[Rr]egistration)|[Rr]egistered (?:in|[Nn]o|number|company)|[Rr]egistration (?:[Nn]o|number))\b[A-Za-z&\s.,:]{0,36}\d{6,8}\b",
    # Serials.
    r"\bISSN\b[\s:]{0,3}(?:\([a-z]{1,8}\)\s?)?\d{4}\s?[- ‑]\s?\d{3}[\dXx]\b",
)  # fmt: skip
_ENTRY = re.compile("|".join(_ENTRIES))
# What stands in every line that `entries` finds something in.
LIKELY = (
    r"ICP|公网安备|[AB][12][^\d]*-\d{8}|许可证|등록번호|통신판매업신고|法人番号|[Gg]iấy phép|ФС|ИНН|ОГРН|ЄДРПОУ|R\d{2}-\d{5}|HR[AB]|FN|CHE-|USt|UID|VAT|BTW|MwSt|SIRE[TN]|RCS|CPPAP|IVA|[Ff]iscale|ROC|CIF|NIF|NIPC"
    r"|CNPJ|KvK|CVR|Org|KRS|REGON|NIP|I[ČC]|[Mm]ersis|Y-tunnus|[Cc]ompany|[Rr]egist|ISSN"
)


def entries(line: str) -> list[tuple[int, int]]:
    """Offsets of a line's entries in public registers, each with the name of its register.

    >>> line = "沪ICP备12345678号-2 | Hafenblatt GmbH, HRB 4711"
    >>> [line[start:end] for start, end in entries(line)]
    ['沪ICP备12345678号-2', 'HRB 4711']
    """
    return [match.span() for match in _ENTRY.finditer(line)]
