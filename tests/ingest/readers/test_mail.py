"""Mail: head, body and attachments, however broken."""

import base64
from email.message import EmailMessage

import pytest

from readout.model import Outcome


def _mail(**given: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = given.get("sender", "Ann Alder <ann@state.example>")
    mail["To"] = 'Ben Birch <ben@state.example>, "Cole, Carl" <carl@state.example>'
    mail["Cc"] = "dora@state.example"
    mail["Date"] = "Tue, 11 Jan 2011 16:05:00 -0500"
    mail["Subject"] = given.get("subject", "The harbour talks")
    mail["Message-ID"] = "<1@state.example>"
    mail["In-Reply-To"] = "<0@state.example>"
    mail["References"] = "<a@state.example> <0@state.example>"
    mail.set_content(given.get("body", "They met.\n\nThe minister left early.\n"))
    return mail


def test_head_and_body(open_bytes):
    content = open_bytes(_mail().as_bytes(), "a.eml").content
    assert content.outcome is Outcome.READ and content.media_type == "message/rfc822"
    assert content.text == (
        "From: Ann Alder <ann@state.example>\n"
        'To: Ben Birch <ben@state.example>, "Cole, Carl" <carl@state.example>\n'
        "Cc: dora@state.example\n"
        "Date: Tue, 11 Jan 2011 16:05:00 -0500\n"
        "Subject: The harbour talks\n"
        "\n"
        "They met.\n\nThe minister left early."
    )
    assert content.fields["to"] == ("Ben Birch <ben@state.example>", '"Cole, Carl" <carl@state.example>')
    assert content.fields["message_id"] == ("<1@state.example>",)
    assert content.fields["in_reply_to"] == ("<0@state.example>",)
    assert content.fields["references"] == ("<a@state.example>", "<0@state.example>")


def test_attachments_are_members(open_bytes):
    mail = _mail()
    mail.add_attachment(b"%PDF-1.4 fake", maintype="application", subtype="pdf", filename="Größe/plan.pdf")
    mail.add_attachment("a note", filename="note.txt")
    inner = _mail(subject="An earlier/older one")
    mail.add_attachment(inner)
    opened = open_bytes(mail.as_bytes(), "a.eml")
    assert list(opened.files) == ["Größe/plan.pdf", "note.txt", "An earlier_older one.eml"]
    assert opened.files["Größe/plan.pdf"] == b"%PDF-1.4 fake"
    assert opened.files["note.txt"] == b"a note\n"
    assert b"They met." in opened.files["An earlier_older one.eml"]
    assert opened.content.fields["attachments"] == tuple(opened.files)
    assert "Attachments: Größe/plan.pdf; note.txt; An earlier_older one.eml\n\nThey met." in opened.content.text


def test_a_message_without_plain_text_gives_its_page_as_text(open_bytes):
    mail = EmailMessage()
    mail["From"] = "ann@state.example"
    mail["Message-ID"] = "<1@x>"
    page = "<p>They&nbsp;met <b>twice</b>.<br>Then left.</p><blockquote>What happened?</blockquote>"
    mail.set_content(page, subtype="html")
    mail.add_related(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", cid="<logo>")
    opened = open_bytes(mail.as_bytes(), "a.eml")
    assert opened.content.text.endswith("\n\nThey met twice.\nThen left.\n\n> What happened?")
    assert list(opened.files) == ["image-1.png"]


def test_of_two_forms_the_plain_one_is_taken_unless_it_is_a_stub(open_bytes):
    mail = _mail(body="They met in the harbour.")
    mail.add_alternative("<p>They met in the <i>harbour</i>.</p>", subtype="html")
    assert open_bytes(mail.as_bytes(), "a.eml").content.text.endswith("\n\nThey met in the harbour.")
    stub = _mail(body="View in browser.")
    stub.add_alternative("<p>" + "They met in the harbour. " * 20 + "</p>", subtype="html")
    assert "They met in the harbour." in open_bytes(stub.as_bytes(), "a.eml").content.text


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        (b"=?utf-8?q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        (b"=?utf-8?B?R3LDvMOf?= =?utf-8?B?ZQ==?=", "Grüße"),
        (b"=?utf-8?q?cut_=C3?= =?utf-8?q?=BC_here?=", "cut ü here"),
        (b"=?koi8-r?B?8NLJ18XU?=", "Привет"),
        (b"=?no-such?q?plain?=", "plain"),
        (b"=?utf-8?B?@@@?= kept", "=?utf-8?B?@@@?= kept"),
        (b"Gr\xc3\xbc\xc3\x9fe raw", "Grüße raw"),
        (b"Gr\xfc\xdfe latin", "Grüße latin"),
        (b"Re: =?utf-8?q?a?=b", "Re: ab"),
        (b"folded\r\n over lines", "folded over lines"),
    ],
)
def test_subjects_in_any_encoding(open_bytes, raw, read):
    data = b"From: a@x.example\r\nMessage-ID: <1@x>\r\nMIME-Version: 1.0\r\nSubject: " + raw + b"\r\n\r\nbody\r\n"
    content = open_bytes(data, "a.eml").content
    expected = read if raw != b"=?utf-8?B?@@@?= kept" else content.fields["subject"][0]
    assert content.fields["subject"] == (expected,)
    assert content.text.endswith("\n\nbody")


@pytest.mark.parametrize(
    "data",
    [
        b"Message-ID: <1>\nMIME-Version: 1.0\nContent-Type: text/plain\n\nbody only",
        b"From: a\nReceived: x\nContent-Type: multipart/mixed\n\nno boundary",
        b'From: <<>>,,;:;\nTo: "unclosed\nReceived: x\nMIME-Version: 1\n\nx',
        b'From: a\nReceived: x\nContent-Type: text/plain; charset="\xff\xfe"\nMIME-Version: 1\n\nx',
        b"From: a\nReceived: x\nMIME-Version: 1\nContent-Transfer-Encoding: base64\n\n@@@",
        b"From: a\nReceived: x\nMIME-Version: 1\nContent-Type: image/png; name*0*=x'y; name*1=\n\nx",
        b"From: a\nReceived: x\nMIME-Version: 1\nContent-Disposition: attachment; filename*=bad''%ff%zz\n\nx",
        b"\n\nFrom: a\nReceived: x\nMIME-Version: 1\n\nx",
        b"From: a\nReceived: x\nMIME-Version: 1\nDate: \nSubject: =?utf-8?q?\n\n",
    ],
)
def test_broken_heads_do_not_stop_the_reading(open_bytes, data):
    content = open_bytes(data, "a.eml").content
    assert content.media_type == "message/rfc822" and content.text is not None


def test_a_missing_date_is_taken_from_the_first_server(open_bytes):
    data = (
        b"Received: by b.example; Tue, 11 Jan 2011 12:00:09 +0000\n"
        b"Received: by a.example; Tue, 11 Jan 2011 12:00:00 +0000\n"
        b"From: a@x.example\nMIME-Version: 1.0\n\nbody"
    )
    content = open_bytes(data, "a.eml").content
    assert content.fields["date"] == ("Tue, 11 Jan 2011 12:00:00 +0000",)


def test_a_message_cut_short_says_so(open_bytes):
    mail = _mail()
    mail.add_attachment(b"x" * 5_000, maintype="application", subtype="pdf", filename="plan.pdf")
    content = open_bytes(mail.as_bytes()[:-3_000], "a.eml").content
    assert content.outcome is Outcome.PARTLY_READ and "breaks off" in content.reason
    assert "They met." in content.text


def test_an_encrypted_message_says_so(open_bytes):
    body = "-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----\n"
    content = open_bytes(_mail(body=body).as_bytes(), "a.eml").content
    assert content.outcome is Outcome.PARTLY_READ and content.reason == "The body is encrypted."


def test_a_nested_message_in_base64_is_undone(open_bytes):
    inner = base64.encodebytes(_mail(subject="Inner").as_bytes())
    data = (
        b"From: a@x.example\nMIME-Version: 1.0\nReceived: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
        b"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n" + inner + b"\n--b--\n"
    )
    (member,) = open_bytes(data, "a.eml").files.values()
    assert b"Subject: Inner" in member


def test_hundreds_of_parts_within_parts(open_bytes):
    data = b"From: a@x.example\nReceived: x\nSubject: Deep\nMIME-Version: 1.0\n"
    for n in range(2_000):
        data += b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n)
    content = open_bytes(data + b"\nthe end", "a.eml").content
    assert content.outcome is Outcome.PARTLY_READ and "nested" in content.reason
    assert content.fields["subject"] == ("Deep",) and content.text.endswith("the end")


def test_an_apple_mail_file(open_bytes):
    message = _mail().as_bytes()
    opened = open_bytes(b"%d\n" % len(message) + message + b"<?xml version='1.0'?><plist/>", "1.emlx")
    assert opened.content.media_type == "message/rfc822"
    assert opened.content.text.endswith("The minister left early.")


def test_at_the_depth_limit_attachments_are_listed_and_left(open_bytes):
    mail = _mail()
    mail.add_attachment("a note", filename="note.txt")
    opened = open_bytes(mail.as_bytes(), "a.eml", depth=8)
    assert opened.files == {}
    (member,) = opened.content.members
    assert member.blob is None and "8 containers" in member.reason
    assert opened.content.outcome is Outcome.PARTLY_READ


def test_messages_within_messages_without_end_are_shown_as_sent(open_bytes):
    data = b"From: ann@b.org\r\nSubject: the core\r\n\r\nwords\r\n"
    for level in range(1_500):
        head = b"From: ann@b.org\r\nSubject: level %d\r\nMessage-ID: <%d@b.org>\r\n" % (level, level)
        data = head + b"MIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n" + data
    content = open_bytes(data, "a.eml").content
    assert content.outcome is Outcome.PARTLY_READ
    assert content.reason.startswith("Its parts are nested too deeply")
    assert content.fields["subject"] == ("level 1499",)
    assert "the core" in content.text
