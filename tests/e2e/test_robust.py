#!/usr/bin/env python3
"""What strangers may do to `grantdeskctl serve`: while each attack runs a good client is answered, and memory stays bounded."""
import contextlib
import json
import os
import resource
import socket
import threading
import unittest

from grantdeskctl import DEADLINE, DeskTest, SeededServer, Server

#: KiB. What the address sanitizer adds to each block, and what it keeps of freed ones, is not the server's.
GROWTH = 64 * 1024 * (4 if os.environ.get("GRANTDESK_SANITIZED") else 1)
MEBIBYTE = 1024 * 1024
IDLE = 5000
METADATA = "/.well-known/oauth-authorization-server"
GONE = (BrokenPipeError, ConnectionResetError, ConnectionAbortedError, socket.timeout)


def statuses(received):
    """The status of each answer in what came back."""
    return [int(part[:3]) for part in received.split(b"HTTP/1.1 ")[1:]]


class Stranger:
    """A raw connection."""

    def __init__(self, server):
        self.host = f"127.0.0.1:{server.port}".encode()
        self.socket = socket.create_connection(("127.0.0.1", server.port), timeout=DEADLINE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        """False when the server does not listen any more."""
        try:
            self.socket.sendall(data.replace(b"@HOST", self.host))
            return True
        except GONE:
            return False

    def rest(self):
        """All that comes until the server closes."""
        received = b""
        with contextlib.suppress(*GONE):
            while part := self.socket.recv(65536):
                received += part
        return received


class RobustTest(DeskTest):
    @classmethod
    def setUpClass(cls):
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        cls.descriptors = max(soft, min(hard, 2 * IDLE + 1024) if hard != resource.RLIM_INFINITY else 2 * IDLE + 1024)
        resource.setrlimit(resource.RLIMIT_NOFILE, (cls.descriptors, hard))  # the server inherits it

    def setUp(self):
        super().setUp()
        self.desk.add_user()
        self.server = self.serve()
        self.addCleanup(self.server.__exit__)
        for _ in range(20):
            self.good()

    def serve(self):
        return Server(self.desk)

    def good(self):
        status, _, body = self.server.request("GET", METADATA)
        self.assertEqual(status, 200)
        self.assertIn(b"issuer", body)

    def memory(self):
        """Resident now, KiB."""
        with open(f"/proc/{self.server.process.pid}/status", encoding="ascii") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("VmRSS"))

    def survive(self, attack, attackers=1):
        """Runs the attack while a good client is served; what the attackers answered."""
        before, highest, answers = self.memory(), 0, []
        threads = [threading.Thread(target=lambda: answers.append(attack())) for _ in range(attackers)]
        for thread in threads:
            thread.start()
        while True:
            self.good()
            highest = max(highest, self.memory())
            if not any(thread.is_alive() for thread in threads):
                break
        self.assertEqual(len(answers), attackers, "an attacker failed")
        self.assertLess(highest - before, GROWTH, "memory grew")
        self.assertIsNone(self.server.process.poll())
        self.good()
        return answers


class Floods(RobustTest):
    def endless(self, start, again, limit=200 * MEBIBYTE):
        """Sends on and on; the statuses that came back and how much the server let in."""
        with Stranger(self.server) as stranger:
            sent = 0
            alive = stranger.send(start)
            while alive and sent < limit:
                alive = stranger.send(again)
                sent += len(again)
            return statuses(stranger.rest()), sent

    def flood(self, start, again, status):
        for found, sent in self.survive(lambda: self.endless(start, again), attackers=4):
            # A far end that goes on sending for long may be cut off before it reads its answer.
            self.assertIn(found, ([status], []))
            self.assertLess(sent, 200 * MEBIBYTE)

    def test_endless_request_line(self):
        self.flood(b"GET /", b"a" * 65536, 414)

    def test_endless_header(self):
        self.flood(b"GET / HTTP/1.1\r\nHost: @HOST\r\nX: ", b"a" * 65536, 431)

    def test_endless_fields(self):
        self.flood(b"GET / HTTP/1.1\r\nHost: @HOST\r\n", b"X: y\r\n" * 10000, 431)

    def test_200_mebibytes_by_length(self):
        self.flood(b"POST / HTTP/1.1\r\nHost: @HOST\r\nContent-Length: 209715200\r\n\r\n", b"a" * 65536, 413)

    def test_200_mebibytes_in_chunks(self):
        self.flood(b"POST / HTTP/1.1\r\nHost: @HOST\r\nTransfer-Encoding: chunked\r\n\r\n",
                   b"10000\r\n" + b"a" * 65536 + b"\r\n", 413)

    def test_endless_chunk_extension(self):
        self.flood(b"POST / HTTP/1.1\r\nHost: @HOST\r\nTransfer-Encoding: chunked\r\n\r\n1;", b"a" * 65536, 413)

    def test_endless_trailer(self):
        self.flood(b"POST / HTTP/1.1\r\nHost: @HOST\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", b"X: y\r\n" * 10000, 413)

    def test_bodies_of_many(self):
        """Each within its limit, all together far above what is held."""
        def attack():
            with contextlib.ExitStack() as stack:
                strangers = [stack.enter_context(Stranger(self.server)) for _ in range(500)]
                for stranger in strangers:
                    stranger.send(b"POST / HTTP/1.1\r\nHost: @HOST\r\nContent-Length: 262144\r\n\r\n" + b"a" * 262143)
        # Held bodies are bounded by themselves: 64 MiB.
        before = self.memory()
        threads = [threading.Thread(target=attack)]
        threads[0].start()
        while threads[0].is_alive():
            self.good()
            self.assertLess(self.memory() - before, 2 * GROWTH)
        threads[0].join()
        self.good()


class FewDescriptors(RobustTest):
    def test_crowd_beyond_them(self):
        """The usual limit of a session. Those who wait longest make room for those who ask."""
        resource.prlimit(self.server.process.pid, resource.RLIMIT_NOFILE, (1024, 1024))
        crowd = [socket.create_connection(("127.0.0.1", self.server.port), timeout=10) for _ in range(1500)]
        try:
            for _ in range(20):
                self.good()
        finally:
            for one in crowd:
                one.close()
        self.good()


class Slowness(RobustTest):
    def test_slow_senders(self):
        starts = (b"", b"G", b"GET / HTTP/1.1\r\nX: ", b"GET / HTTP/1.1\r\n",
                  b"POST / HTTP/1.1\r\nHost: @HOST\r\nContent-Length: 1000\r\n\r\n")

        def attack():
            with contextlib.ExitStack() as stack:
                strangers = [stack.enter_context(Stranger(self.server)) for _ in range(200)]
                for number, stranger in enumerate(strangers):
                    stranger.send(starts[number % len(starts)])
                for _ in range(20):
                    for stranger in strangers:
                        stranger.send(b"G")
        self.survive(attack)

    def test_slow_readers(self):
        def attack():
            with contextlib.ExitStack() as stack:
                for _ in range(100):
                    stranger = stack.enter_context(Stranger(self.server))
                    stranger.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
                    stranger.socket.settimeout(0.05)
                    for _ in range(20):
                        if not stranger.send(b"GET / HTTP/1.1\r\nHost: @HOST\r\n\r\n" * 100):
                            break
        self.survive(attack)

    def test_idle_connections(self):
        if self.descriptors < IDLE + 256:
            self.skipTest(f"only {self.descriptors} file descriptors are allowed here")

        def attack():
            with contextlib.ExitStack() as stack:
                for _ in range(IDLE):
                    stack.enter_context(Stranger(self.server))
                for _ in range(50):
                    self.good()
        self.survive(attack)

    def test_connections_that_come_and_go(self):
        def attack():
            for number in range(2000):
                with Stranger(self.server) as stranger:
                    stranger.send(b"GET / HTTP/1.1\r\nHost: @HOST\r\n\r\n"[:number % 37])
        self.survive(attack)


GET = b"GET " + METADATA.encode() + b" HTTP/1.1\r\nHost: @HOST\r\n"
POST = b"POST " + METADATA.encode() + b" HTTP/1.1\r\nHost: @HOST\r\n"
CHUNKED = POST + b"Transfer-Encoding: chunked\r\n\r\n"
CLOSE = b"Connection: close\r\n\r\n"

#: What is sent, the answers, and the rule that the log names for the refusal.
ODDITIES = {
    "pipelining": (GET + b"\r\n" + GET + b"\r\n" + GET + CLOSE, [200, 200, 200], None),
    "one good, one bad, one never read": (GET + b"\r\n" + b"\0\r\n\r\n" + GET + CLOSE, [200, 400], "RFC 9112 §3"),
    "two lengths": (POST + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", [400], "RFC 9112 §6.3"),
    "the same length twice": (POST + b"Content-Length: 1\r\nContent-Length: 1\r\n\r\na", [400], "RFC 9112 §6.3"),
    "a list of lengths": (POST + b"Content-Length: 1, 1\r\n\r\na", [400], "RFC 9112 §6.3"),
    "a negative length": (POST + b"Content-Length: -1\r\n\r\n", [400], "RFC 9112 §6.3"),
    "a signed length": (POST + b"Content-Length: +1\r\n\r\na", [400], "RFC 9112 §6.3"),
    "a hexadecimal length": (POST + b"Content-Length: 0x1\r\n\r\na", [400], "RFC 9112 §6.3"),
    "a length beyond 64 bits": (POST + b"Content-Length: 99999999999999999999999\r\n\r\n", [400], "RFC 9112 §6.3"),
    "length and chunks": (POST + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", [400],
        "RFC 9112 §6.3"),
    "chunks and length": (POST + b"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", [400],
        "RFC 9112 §6.3"),
    "another coding": (POST + b"Transfer-Encoding: gzip\r\n\r\n", [501], "RFC 9112 §6.1"),
    "a coding before chunked": (POST + b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", [501], "RFC 9112 §6.1"),
    "identity": (POST + b"Transfer-Encoding: identity\r\n\r\n", [501], "RFC 9112 §6.1"),
    "chunked twice": (POST + b"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", [400],
        "RFC 9112 §6.1"),
    "xchunked": (POST + b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", [501], "RFC 9112 §6.1"),
    "a tab before chunked's colon": (POST + b"Transfer-Encoding\t: chunked\r\n\r\n0\r\n\r\n", [400], "RFC 9112 §5.1"),
    "chunks in HTTP/1.0": (POST.replace(b"1.1", b"1.0") + b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", [400],
        "RFC 9112 §6.1"),
    "a chunk size that is none": (CHUNKED + b"zz\r\na\r\n", [400], "RFC 9112 §7.1"),
    "a request in a chunk, behind a quoted LF": (
        CHUNKED + b'2;a="\nx"\r\n67\r\n0\r\n\r\n' + GET, [400], "RFC 9112 §7.1"),
    "a negative chunk size": (CHUNKED + b"-1\r\n\r\n", [400], "RFC 9112 §7.1"),
    "a chunk size beyond 64 bits": (CHUNKED + b"fffffffffffffffff\r\n", [400], "RFC 9112 §7.1"),
    "a chunk that is too long": (CHUNKED + b"1\r\nab\r\n0\r\n\r\n", [400], "RFC 9112 §7.1"),
    "a bare LF behind a chunk size": (CHUNKED + b"1\na\r\n0\r\n\r\n", [400], "RFC 9112 §7.1"),
    "a NUL in the target": (b"GET /\0 HTTP/1.1\r\nHost: @HOST\r\n\r\n", [400], "RFC 9112 §3"),
    "a NUL in a name": (GET + b"X\0Y: z\r\n\r\n", [400], "RFC 9112 §5.1"),
    "a NUL in a value": (GET + b"X: a\0b\r\n\r\n", [400], "RFC 9110 §5.5"),
    "bare LF": (GET.replace(b"\r\n", b"\n") + b"\n", [400], "RFC 9112 §2.2"),
    "bare LF at the end": (GET + b"\n", [400], "RFC 9112 §2.2"),
    "bare CR": (GET + b"X: a\rb\r\n\r\n", [400], "RFC 9112 §2.2"),
    "a folded line": (GET + b"X: a\r\n b\r\n\r\n", [400], "RFC 9112 §5.2"),
    "white space before the colon": (GET + b"X : a\r\n\r\n", [400], "RFC 9112 §5.1"),
    "no colon": (GET + b"XYZ\r\n\r\n", [400], "RFC 9112 §5.1"),
    "no host": (b"GET / HTTP/1.1\r\n\r\n", [400], "RFC 9112 §3.2"),
    "two hosts": (GET + b"Host: @HOST\r\n\r\n", [400], "RFC 9112 §3.2"),
    "another host": (b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", [421], "RFC 9110 §15.5.20"),
    "absolute form": (b"GET http://@HOST" + METADATA.encode() + b" HTTP/1.1\r\nHost: @HOST\r\n" + CLOSE, [200], None),
    "absolute form of another host": (b"GET http://evil.example/ HTTP/1.1\r\nHost: @HOST\r\n\r\n", [400],
        "RFC 9112 §3.2"),
    "absolute form with a user": (b"GET http://me@@HOST/ HTTP/1.1\r\nHost: @HOST\r\n\r\n", [400], "RFC 9112 §3.2"),
    "authority form": (b"CONNECT evil.example:443 HTTP/1.1\r\nHost: @HOST\r\n\r\n", [501], "RFC 9110 §15.6.2"),
    "asterisk form": (b"OPTIONS * HTTP/1.1\r\nHost: @HOST\r\n\r\n", [400], "RFC 9112 §3.2"),
    "an unknown method": (b"BREW / HTTP/1.1\r\nHost: @HOST\r\n\r\n", [501], "RFC 9110 §15.6.2"),
    "HTTP/0.9": (b"GET /\r\n\r\n", [400], "RFC 9112 §3"),
    "HTTP/2": (b"GET / HTTP/2.0\r\nHost: @HOST\r\n\r\n", [505], "RFC 9110 §15.6.6"),
    "HTTP/2's preface": (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", [505], "RFC 9110 §15.6.6"),
    "a TLS greeting": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", [400], "RFC 9112 §3"),
    "a fragment": (b"GET /#a HTTP/1.1\r\nHost: @HOST\r\n\r\n", [400], "RFC 9112 §3.2"),
    "too many fields": (GET + b"X: y\r\n" * 100 + b"\r\n", [431], "RFC 6585 §5"),
    "many fields": (GET + b"X: y\r\n" * 98 + CLOSE, [200], None),
    "a strange expectation": (POST + b"Expect: the-unexpected\r\n\r\n", [417], "RFC 9110 §10.1.1"),
    "nothing but line ends": (b"\r\n\r\n\r\n", [400], "RFC 9112 §3"),
}


class Oddities(RobustTest):
    def serve(self):
        return SeededServer(self.desk, {}, "--control")

    def log(self, parameters):
        status, _, body = self.server.request("GET", f"/grantdesk/control/v1/log?{parameters}",
                                              headers={"Authorization": f"Bearer {self.server.facts['control_token']}"})
        self.assertEqual(status, 200, body)
        return json.loads(body)

    def check(self, name, pieces):
        request, expected, rule = ODDITIES[name]
        before = self.log("limit=1")["newest"]
        with Stranger(self.server) as stranger:
            stranger.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for piece in pieces(request.replace(b"@HOST", stranger.host)):
                if not stranger.send(piece):
                    break
            self.assertEqual(statuses(stranger.rest()), expected)
        entries = self.log(f"since={before}")["entries"]
        # What is refused is told at once, what was answered before it with its batch.
        self.assertEqual(sorted(entry["status"] for entry in entries), sorted(expected))
        refused = [(entry["outcome"], entry["rule"]) for entry in entries if entry["status"] >= 400]
        self.assertEqual(refused, [] if rule is None else [("turned_away", rule)])

    def test_each_at_once_and_byte_by_byte(self):
        for name in ODDITIES:
            with self.subTest(name):
                self.check(name, lambda whole: [whole])
                self.check(name, lambda whole: [whole[position:position + 1] for position in range(len(whole))])
                self.good()

    def test_log_names_what_was_asked_for(self):
        """Also of a request that is refused for its body or one of its fields."""
        for fields in (b"Content-Length: 999999999\r\n", b"Transfer-Encoding: gzip\r\n"):
            with Stranger(self.server) as stranger:
                stranger.send(b"POST /integrations/oauth2/api/v1/token?code=hidden HTTP/1.1\r\nHost: @HOST\r\n" + fields
                              + b"\r\n")
                stranger.rest()
            entry = self.log("limit=1000")["entries"][-1]
            self.assertEqual((entry["method"], entry["path"]), ("POST", "/integrations/oauth2/api/v1/token"))
            self.assertNotIn("hidden", json.dumps(entry))


if __name__ == "__main__":
    unittest.main()
