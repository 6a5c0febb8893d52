#!/usr/bin/env python3
"""Clients that others wrote, against `serve --ephemeral --seed`: npm's simple-oauth2 and Debian's requests-oauthlib."""
import hashlib
import json
import os
import pathlib
import subprocess
import time
import unittest
from base64 import urlsafe_b64encode

os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = "1"  # loopback

from oauthlib.oauth2 import InvalidGrantError, MismatchingStateError, WebApplicationClient
from requests_oauthlib import OAuth2Session

from grantdeskctl import (AUTHORIZE, CALLBACK, DEADLINE, EMAIL, PASSWORD, PROJECTS, TOKEN, Browser, DeskTest,
                          SeededServer)

WEB, PAGE, ROTATING = ("1" * 32, "2" * 32, "3" * 32)
SECRET = "a secret with + % & : ="
SEED = {
    "users": [{"name": "Ada Lovelace", "email": EMAIL, "password": PASSWORD}],
    "applications": [
        {"type": "web", "name": "W", "client_id": WEB, "client_secrets": [SECRET], "redirect_urls": [CALLBACK]},
        {"type": "web", "name": "R", "client_id": ROTATING, "client_secrets": [SECRET], "redirect_urls": [CALLBACK],
         "rotate_refresh_tokens": True},
        {"type": "single-page", "name": "S", "client_id": PAGE, "redirect_urls": [CALLBACK]}],
}


class ForeignTest(DeskTest):
    def serve(self, *switches):
        server = SeededServer(self.desk, SEED, *switches)
        self.addCleanup(server.__exit__)
        return server


class SimpleOAuth2(ForeignTest):
    def play(self, server, client_id, secret=SECRET, method="header", body="form"):
        """What the client got."""
        node = subprocess.Popen(["node", pathlib.Path(__file__).with_name("simple_oauth2.cjs")], text=True,
                                stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        with node:
            print(json.dumps({"url": server.url, "id": client_id, "secret": secret, "redirectUri": CALLBACK,
                              "authorizationMethod": method, "bodyFormat": body}), file=node.stdin, flush=True)
            address = json.loads(node.stdout.readline())["authorize"]
            print(Browser(server).follow(address), file=node.stdin, flush=True)
            told = json.loads(node.stdout.readline())
            self.assertEqual(node.wait(timeout=DEADLINE), 0)
        return told

    def test_every_style(self):
        server = self.serve()
        for method in ("header", "body"):
            for body in ("form", "json"):
                with self.subTest(f"{method} {body}"):
                    told = self.play(server, WEB, method=method, body=body)
                    granted, refreshed = told["granted"], told["refreshed"]
                    self.assertEqual(granted["token_type"], "sessionID")
                    self.assertEqual(refreshed["refresh_token"], granted["refresh_token"])
                    self.assertNotEqual(refreshed["access_token"], granted["access_token"])
                    self.assertEqual(server.projects(refreshed["access_token"])[0], 200)
                    revoked = body == "form"
                    self.assertEqual(server.projects(granted["access_token"])[0], 401 if revoked else 200)

    def test_rotation(self):
        told = self.play(self.serve(), ROTATING)
        self.assertNotEqual(told["refreshed"]["refresh_token"], told["granted"]["refresh_token"])

    def test_refusals_are_read(self):
        for switches, error in (((), "invalid_client"), (("--error-format", "workfront"), True)):
            with self.subTest(switches):
                refused = self.play(self.serve(*switches), WEB, secret="wrong")["refused"]
                self.assertEqual((refused["status"], refused["body"]["error"]), (401, error))


class RequestsOAuthlib(ForeignTest):
    """It knows token_type Bearer only: --token-type-bearer."""

    def serve(self, *switches):
        return super().serve("--token-type-bearer", *switches)

    def session(self, client_id, **options):
        session = OAuth2Session(client=WebApplicationClient(client_id), redirect_uri=CALLBACK, **options)
        self.addCleanup(session.close)
        return session

    def consent(self, server, session, **parameters):
        address, _ = session.authorization_url(server.url + AUTHORIZE, **parameters)
        return Browser(server).follow(address)

    def projects(self, server, session):
        return session.get(server.url + PROJECTS, timeout=DEADLINE)

    def test_web_application(self):
        server = self.serve()
        session = self.session(WEB)
        back = self.consent(server, session)
        session.fetch_token(server.url + TOKEN, client_secret=SECRET, authorization_response=back)
        answer = self.projects(server, session)
        self.assertEqual((answer.status_code, "data" in answer.json()), (200, True))
        with self.assertRaises(InvalidGrantError):
            session.fetch_token(server.url + TOKEN, client_secret=SECRET, authorization_response=back)

    def test_another_state(self):
        server = self.serve()
        back = self.consent(server, self.session(WEB))
        with self.assertRaises(MismatchingStateError):
            self.session(WEB, state="mine").fetch_token(server.url + TOKEN, client_secret=SECRET,
                                                        authorization_response=back)

    def test_single_page_application(self):
        server = self.serve()
        verifier = "v" * 43
        challenge = urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
        for name, right in (("the verifier", verifier), ("another", "w" * 43)):
            with self.subTest(name):
                session = self.session(PAGE)
                back = self.consent(server, session, code_challenge=challenge, code_challenge_method="S256")
                sent = {"include_client_id": True, "code_verifier": right, "authorization_response": back}
                if right != verifier:
                    self.assertRaises(InvalidGrantError, session.fetch_token, server.url + TOKEN, **sent)
                    continue
                session.fetch_token(server.url + TOKEN, **sent)
                self.assertEqual(self.projects(server, session).status_code, 200)

    def test_refreshes_by_itself(self):
        server = self.serve()
        for client_id, rotates in ((WEB, False), (ROTATING, True)):
            with self.subTest(client_id):
                kept = []
                session = self.session(client_id, auto_refresh_url=server.url + TOKEN, token_updater=kept.append,
                                       auto_refresh_kwargs={"client_id": client_id, "client_secret": SECRET})
                first = session.fetch_token(server.url + TOKEN, client_secret=SECRET,
                                            authorization_response=self.consent(server, session))
                session.token = {**first, "expires_at": time.time() - 1}
                self.assertEqual(self.projects(server, session).status_code, 200)
                self.assertEqual(len(kept), 1)
                self.assertNotEqual(kept[0]["access_token"], first["access_token"])
                self.assertEqual(kept[0]["refresh_token"] != first["refresh_token"], rotates)


if __name__ == "__main__":
    unittest.main()
