#!/usr/bin/env python3
"""grantdeskctl speaks four languages."""
import os
import pathlib
import unittest
import xml.etree.ElementTree

from grantdeskctl import DeskTest

TRANSLATIONS = pathlib.Path(__file__).resolve().parents[2] / "translations"
SENTENCE = "There is no such application."


def translated(language, source):
    """The finished translation of a sentence; the sentence itself where there is none yet."""
    for message in xml.etree.ElementTree.parse(TRANSLATIONS / f"grantdesk_{language}.ts").iter("message"):
        translation = message.find("translation")
        if message.findtext("source") == source and translation.get("type") is None and translation.text:
            return translation.text
    return source


class Languages(DeskTest):
    def test_errors(self):
        self.desk.run("app", "list")
        for language in ("en", "it", "fr", "de"):
            with self.subTest(language):
                refused = self.desk.run("--language", language, "--json", "app", "show", "nothing", expect=1)
                expected = SENTENCE if language == "en" else translated(language, SENTENCE)
                self.assertTrue(refused.err.startswith(expected), refused.err)
                self.assertTrue(refused.error["message"].startswith(expected))
                self.assertEqual(refused.error["code"], "applications.not_found")

    def test_environment(self):
        self.desk.run("app", "list")
        for language in ("it", "fr", "de"):
            environment = {"LC_ALL": f"{language}_{language.upper()}.UTF-8", "LANGUAGE": language}
            refused = self.desk.run("app", "show", "nothing", expect=1, environment=environment)
            self.assertTrue(refused.err.startswith(translated(language, SENTENCE)), refused.err)

    def test_help_and_tables(self):
        for language in ("en", "it", "fr", "de"):
            heading = "Usage" if language == "en" else translated(language, "Usage")
            self.assertIn(heading + ": grantdeskctl", self.desk.run("--language", language, "--help").out)
            kind = "User ID" if language == "en" else translated(language, "User ID")
            self.assertTrue(self.desk.run(f"--language={language}", "user", "list").out.startswith(kind))

    def test_values_that_are_none(self):
        source = "“%1” is not a value that %2 takes."
        for language in ("it", "fr", "de"):
            with self.subTest(language):
                refused = self.desk.run("--language", language, "recipe", "add", "slow", "--times", "x", expect=2)
                sentence = translated(language, source)
                self.assertNotEqual(sentence, source)
                self.assertEqual(refused.err.splitlines()[0], sentence.replace("%1", "x").replace("%2", "--times"))
                number = translated(language, "NUMBER")
                self.assertIn(f"--times {number}", self.desk.run("--language", language, "recipe", "add", "--help").out)

    def test_wire_and_json_stay_english(self):
        os.environ.setdefault("LC_ALL", "C.UTF-8")
        made = self.desk.json("--language", "de", "app", "create", "--type", "single-page", "--name", "S")
        self.assertEqual((made["type"], made["inactivity_expiry"]), ("single-page", "P6M"))


if __name__ == "__main__":
    unittest.main()
