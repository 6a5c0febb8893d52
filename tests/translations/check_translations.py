#!/usr/bin/env python3
"""Fails on visible text that does not exist in all four languages.

Looks at translations/*.ts (unfinished, vanished, empty, broken placeholders, stray white space, untranslated copies),
asks lupdate whether the sources have strings that the files lack, and searches ui and app for literal visible text
outside tr(). `--selftest` shows that each kind of defect is found.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

LANGUAGES = ("it", "fr", "de")
PLACEHOLDER = re.compile(r"%(?:L?\d+|n)|\{\w+\}|</?\w+[^>]*>")
# Calls whose first literal argument a user would see.
VISIBLE = re.compile(
    r"\b(?:setText|setTitle|setWindowTitle|setToolTip|setStatusTip|setWhatsThis|setPlaceholderText|setAccessibleName"
    r"|setAccessibleDescription|addAction|addTab|addItem|addRow|setHeaderLabels|setLabelText|new Q(?:Label|PushButton"
    r"|ToolButton|CheckBox|RadioButton|GroupBox|Action))\s*\(\s*"
    r"(?:QStringLiteral\(|QLatin1String\(|QString::fromUtf8\()?\s*(?:u8?)?\"((?:[^\"\\]|\\.)*)\"")
WORD = re.compile(r"[^\W\d_]{2,}")
# The same in every language: the product's name, addresses.
UNIVERSAL = re.compile(r"Grantdesk|https?://\S*")


def messages(text):
    """(context, source, comment, attributes, [forms]) of every message in a .ts file."""
    for context in ET.fromstring(text).iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
            yield name, message.findtext("source") or "", translation.get("type"), forms


def judge(language, source, kind, forms):
    """Why this message is not finished, or None."""
    if kind:
        return kind
    for form in forms:
        if not form.strip():
            return "empty"
        wanted, found = sorted(PLACEHOLDER.findall(source)), sorted(PLACEHOLDER.findall(form))
        if len(forms) > 1:  # one form may leave the number out
            wanted, found = [p for p in wanted if p != "%n"], [p for p in found if p != "%n"]
        if wanted != found:
            return f"placeholders {found} instead of {wanted}"
        if source[:1].isspace() != form[:1].isspace() or source[-1:].isspace() != form[-1:].isspace():
            return "white space at an end differs"
        if source.count("&") == 1 and "&" not in form:
            return "keyboard mnemonic lost"
        if language == "fr" and re.search(r"\w[:;!?»](?=\s|$)", form):
            return "no-break space missing before French punctuation"
    if len(re.findall(r"\b[a-z]{2,}\b", source)) >= 3 and forms == [source]:
        return "the English sentence was copied"
    return None


def check_file(language, text):
    return [f"{language}: {context}: {source!r}: {reason}"
            for context, source, kind, forms in messages(text)
            if (reason := judge(language, source, kind, forms))]


def check_missing(root, lupdate):
    """Strings of the sources that a .ts file does not have."""
    complaints = []
    with tempfile.TemporaryDirectory() as folder:
        for language in ("en",) + LANGUAGES:
            original = root / "translations" / f"grantdesk_{language}.ts"
            copy = pathlib.Path(folder) / original.name
            shutil.copy(original, copy)
            options = ["-pluralonly"] if language == "en" else []
            subprocess.run([lupdate, "-silent", "-I", str(root), str(root / "ui"), str(root / "app"), "-no-obsolete", "-locations",
                            "none", *options, "-ts", str(copy)], check=True, capture_output=True)
            have = {(c, s) for c, s, _, _ in messages(original.read_text(encoding="utf-8"))}
            want = {(c, s) for c, s, _, _ in messages(copy.read_text(encoding="utf-8"))}
            complaints += [f"{language}: {c}: {s!r}: missing (./dev translations)" for c, s in sorted(want - have)]
            complaints += [f"{language}: {c}: {s!r}: no longer used (./dev translations)"
                           for c, s in sorted(have - want)]
    return complaints


def check_literals(path, text):
    return [f"{path}: literal text {match.group(1)!r}: use tr()" for match in VISIBLE.finditer(text)
            if WORD.search(UNIVERSAL.sub("", re.sub(r"\\.", "", match.group(1))))]


def check(root, lupdate):
    complaints = check_missing(root, lupdate)
    for language in ("en",) + LANGUAGES:
        complaints += check_file(language, (root / "translations" / f"grantdesk_{language}.ts").read_text(encoding="utf-8"))
    for top in ("ui", "app"):
        for file in sorted((root / top).rglob("*.cpp")):
            complaints += check_literals(file.relative_to(root).as_posix(), file.read_text(encoding="utf-8"))
    return complaints


def selftest():
    template = ('<TS><context><name>C</name><message><source>{}</source><translation{}>{}</translation></message>'
                '</context></TS>')
    bad = [("it", "Save", ' type="unfinished"', "Salva"), ("it", "Save", ' type="vanished"', "Salva"),
           ("it", "Save", "", ""), ("it", "%1 of %2", "", "%1 di"), ("de", "&amp;Save", "", "Speichern"),
           ("fr", "Delete?", "", "Supprimer?"), ("de", "You can copy it now again.", "", "You can copy it now again."),
           ("it", "Save", "", "Salva ")]
    good = [("it", "%1 of %2", "", "%2 su %1"), ("fr", "Delete?", "", "Supprimer\u00a0?"), ("de", "Name", "", "Name")]
    failures = [f"not noticed: {case}" for case in bad if not check_file(case[0], template.format(*case[1:]))]
    failures += [f"wrongly blamed: {case}" for case in good if check_file(case[0], template.format(*case[1:]))]
    if not check_literals("x", 'label->setText("Hello");') or not check_literals(
            "x", 'new QLabel(QStringLiteral("Hello there"))'):
        failures.append("literal text not noticed")
    if check_literals("x", 'label->setText(tr("Hello")); edit->setText(QStringLiteral("•"));'):
        failures.append("literal text wrongly blamed")
    print("\n".join(failures))
    return not failures


if __name__ == "__main__":
    if sys.argv[1:] == ["--selftest"]:
        sys.exit(0 if selftest() else 1)
    problems = check(pathlib.Path(sys.argv[1]), sys.argv[2])
    print("\n".join(problems) or "every visible text exists in every language")
    sys.exit(1 if problems else 0)
