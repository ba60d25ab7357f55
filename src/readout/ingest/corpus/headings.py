"""The headings of load files: what review software and archives call the fields that Readout knows."""

import re

_SYNONYMS = {
    "key": "path file filename filepath docid documentid document begdoc begbates bates beginbates begdocno "
    "controlnumber docno documentnumber nativefile nativelink nativepath nativefilepath textpath textfile "
    "extractedtext id name originalfilename originalpath docidbeg proddocid prodbeg begdocnumber",
    "date": "date datesent sent sentdate docdate documentdate maildate emaildate datetime datetimesent "
    "sentdatetime datesenttime primarydate sortdate origdate dateoriginal",
    "received": "datereceived receiveddate received datercvd recvdate",
    "captured": "datecaptured captured capturedate downloaded",
    "from": "from sender author1 emailfrom mailfrom",
    "to": "to recipient recipients emailto mailto addressee",
    "cc": "cc copyee copyees emailcc carboncopy",
    "bcc": "bcc emailbcc blindcopy",
    "subject": "subject emailsubject mailsubject re subjectline",
    "title": "title doctitle documenttitle headline",
    "author": "author authors creator writtenby",
    "language": "language lang doclanguage primarylanguage",
    "received_from": "receivedfrom source provenance obtainedfrom providedby releasedby",
    "custodian": "custodian custodians allcustodians",
    "number": "mrn cablenumber messagereference documentreference",
    "note": "note notes comment comments description",
}
_LABELS = {name: label for label, names in _SYNONYMS.items() for name in names.split()}
_LETTERS = re.compile(r"[^a-z0-9]")

KEY = "key"
"""The label of a column that names the document."""


def label_of(heading: str) -> str:
    """The label for a heading as printed: ours where it is known, else its own letters in lower case."""
    plain = _LETTERS.sub("", heading.casefold())
    return _LABELS.get(plain, plain)
