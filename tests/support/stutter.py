# SPDX-License-Identifier: Apache-2.0
"""A way to a plain registry that answers the first questions for a manifest with 503: PORT TO COUNT."""
import http.client
import http.server
import sys

port, to, left = (int(word) for word in sys.argv[1:4])


class Stutter(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def relay(self):
        global left
        if "/manifests/" in self.path and left > 0:
            left -= 1
            self.answer(503, {}, b"")
            return
        target = http.client.HTTPConnection("127.0.0.1", to)
        target.putrequest(self.command, self.path, skip_host=True, skip_accept_encoding=True)
        for name, value in self.headers.items():  # Accept comes several times
            target.putheader(name, value)
        target.endheaders()
        answer = target.getresponse()
        self.answer(answer.status, dict(answer.getheaders()), answer.read())

    def answer(self, status, headers, body):
        self.send_response(status)
        for name, value in headers.items():
            if name.lower() not in ("transfer-encoding", "connection", "date", "server"):
                self.send_header(name, value)
        if "Content-Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_GET = do_HEAD = relay


http.server.ThreadingHTTPServer(("127.0.0.1", port), Stutter).serve_forever()
