#!/usr/bin/env python3
"""Holds `ocmap serve` to its promises, over real sockets on this machine.

    Tests/Web/serve.py FOLDER_OF_OCMAP FOLDER_OF_OCMAP-WEB [WORD]

Each function named check_… is one promise; a word chooses those with it in their name. The last line says how many held.
"""
import gzip
import hashlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import traceback

OCMAP, WEB = (os.path.abspath(folder) for folder in sys.argv[1:3])
DESK = tempfile.mkdtemp(prefix="ocmap-web-")
LOOK = ["--as-of", "2016-03-15", "--assume-published", "2016=2016-03-01"]
ENVIRONMENT = {"PATH": os.environ["PATH"], "HOME": DESK}


def ocmap(*words, status=0):
    run = subprocess.run(
        [f"{DESK}/ocmap", *words], cwd=DESK, env=ENVIRONMENT, capture_output=True, text=True)
    assert run.returncode == status, (words, run.returncode, run.stderr)
    return run


class Server:
    """One `ocmap serve`, from start to end."""

    def __init__(self, *words, database="ocmap.sqlite"):
        self.errors = open(f"{DESK}/errors-{time.monotonic_ns()}", "w+")
        self.process = subprocess.Popen(
            [f"{DESK}/ocmap", "serve", "--database", database, *words],
            cwd=DESK, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=self.errors, text=True)
        self.address = self.process.stdout.readline().strip()
        found = re.fullmatch(r"http://([\d.]+):(\d+)/", self.address)
        assert found, (self.address, self.said())
        self.port = int(found[2])

    def said(self):
        self.errors.seek(0)
        return self.errors.read()

    def stop(self, by=signal.SIGTERM):
        if self.process.poll() is None:
            self.process.send_signal(by)
        return self.process.wait(20)

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=60)

    def get(self, target, method="GET", host="127.0.0.1", **headers):
        lines = [f"{method} {target} HTTP/1.1"] + ([f"Host: {host}"] if host else [])
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        with self.connect() as client:
            client.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
            return read(client, method)

    def text(self, target):
        answer = self.get(target)
        assert answer.status == 200, (target, answer.status)
        return answer.body.decode()


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body


def read(client, method="GET"):
    """One response; what is missing of it is an error."""
    file = client.makefile("rb")
    first = file.readline()
    assert first, "the connection was closed without an answer"
    headers = {}
    while (line := file.readline()) not in (b"\r\n", b""):
        name, value = line.decode().rstrip("\r\n").split(": ", 1)
        headers[name.lower()] = value
    length = 0 if method == "HEAD" or first.split()[1] == b"304" else int(headers["content-length"])
    body = file.read(length)
    assert len(body) == length, f"{len(body)} of {length} bytes"
    return Answer(int(first.split()[1]), headers, body)


def is_closed(client, within):
    """Whether the other side ends a connection in so many seconds."""
    client.settimeout(within)
    try:
        while client.recv(65536):
            pass
        return True
    except ConnectionError:
        return True
    except TimeoutError:
        return False


# What is answered ---------------------------------------------------------------


def check_prints_one_loopback_address_and_a_free_port(server):
    assert server.port > 1023
    listening = [line.split() for line in open("/proc/net/tcp") if line.split()[3] == "0A"]
    own = [fields[1] for fields in listening if int(fields[1].split(":")[1] if ":" in fields[1] else "0", 16) == server.port]
    assert own == [f"0100007F:{server.port:04X}"], own


def check_answers_pages_lists_and_files(server):
    for target, kind, words in [
        ("/", "text/html; charset=utf-8", "Open contracting map"),
        ("/country/UKR.html", "text/html; charset=utf-8", "Ukraine"),
        ("/country/UKR", "text/html; charset=utf-8", "Ukraine"),
        ("/countries.csv?category=b", "text/csv; charset=utf-8", "Ukraine"),
        ("/countries.json", "application/json", '"iso3"'),
        ("/commitments?q=register", "text/html; charset=utf-8", "register"),
        ("/strict/index.html", "text/html; charset=utf-8", "strict"),
        ("/assets/site.css", "text/css; charset=utf-8", "{"),
    ]:
        answer = server.get(target)
        assert (answer.status, answer.headers["content-type"]) == (200, kind), target
        assert words in answer.body.decode(), target


def check_rows_are_those_of_the_command_line(server):
    rows = ocmap("map", *LOOK, "--category", "b", "--format", "csv").stdout.splitlines()
    served = server.text("/countries.csv?category=b").splitlines()
    codes = lambda lines: sorted(re.findall(r"(?m)(?:^|,)([A-Z]{3}),", "\n".join(lines)))
    assert len(rows) > 5 and codes(rows) == codes(served), (len(rows), len(served))


def check_looks_from_the_day_that_was_chosen(server):
    assert "15 March 2016" in server.text("/") or "2016-03-15" in server.text("/")


def check_head_has_the_headers_of_get_and_no_body(server):
    get, head = server.get("/method.html"), server.get("/method.html", "HEAD")
    drop = lambda headers: {name: value for name, value in headers.items() if name != "date"}
    assert drop(get.headers) == drop(head.headers) and len(get.body) > 0


def check_connections_are_kept_and_requests_in_a_row_answered_in_order(server):
    with server.connect() as client:
        client.sendall(b"".join(
            b"GET /%s HTTP/1.1\r\nHost: localhost\r\n\r\n" % page for page in [b"method.html", b"agenda.csv", b"nix"]))
        data = b""
        while data.count(b"HTTP/1.1 ") < 3 or b"Not here</h1>" not in data:
            data += client.recv(65536)
    assert re.findall(rb"HTTP/1.1 (\d+)", data) == [b"200", b"200", b"404"]


# What is not answered -----------------------------------------------------------


def check_only_names_that_lead_here_are_answered(server):
    port = server.port
    for host in ["127.0.0.1", f"127.0.0.1:{port}", f"localhost:{port}", "LOCALHOST", "[::1]", f"[::1]:{port}"]:
        assert server.get("/", host=host).status == 200, host
    for host in ["evil.example", f"evil.example:{port}", "127.0.0.1.evil.example", "localhost.evil.example",
                 "10.0.0.1", "localhost:80:80", "localhost:x", "user@localhost", "[::1", ""]:
        assert server.get("/", host=host or None).status in (400, 421), host


def check_only_get_and_head(server):
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"]:
        answer = server.get("/", method)
        assert (answer.status, answer.headers.get("allow")) == (405, "GET, HEAD"), (method, answer.status)


def check_contents_are_refused_and_not_waited_for(server):
    for header in [b"Content-Length: 100000000", b"Transfer-Encoding: chunked"]:
        with server.connect() as client:
            client.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n" + header + b"\r\n\r\n")
            assert read(client).status == 413, header
            assert is_closed(client, 5), header


def check_long_addresses_and_headers_are_refused(server):
    many = "".join(f"X-{number}: 1\r\n" for number in range(200))
    for target, headers in [("/" + "a" * 100_000, ""), ("/?q=" + "a" * 9_000, ""),
                            ("/", f"X: {'a' * 9_000}\r\n"), ("/", many), ("/", f"X: {'a' * 8_000}\r\n" * 5)]:
        with server.connect() as client:
            try:
                client.sendall(f"GET {target} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n".encode())
                assert read(client).status in (400, 431), (target[:10], headers[:10])
            except ConnectionError:
                pass  # closed while the rest was sent, which is a refusal too
            assert is_closed(client, 5)


def check_what_is_no_request_is_refused(server):
    for noise in [b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200), b"hello\r\n\r\n",
                  b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n",
                  b"GET /\x00 HTTP/1.1\r\nHost: localhost\r\n\r\n"]:
        with server.connect() as client:
            client.sendall(noise)
            client.shutdown(socket.SHUT_WR)
            data = b""
            try:
                while more := client.recv(65536):
                    data += more
            except ConnectionError:
                pass
            assert not data or data.split()[1] in (b"400", b"404", b"421", b"505"), (noise[:20], data[:40])
    assert server.get("/").status == 200


def check_errors_are_pages_without_paths_or_traces(server):
    for target, status in [("/nix", 404), ("/a/b/c/d/e", 404), ("/..%2f..%2fetc%2fpasswd", 404), ("/%ff", 404),
                           ("/country/XXX.html", 404), ("/commitment/none.html", 404), ("/assets/none.css", 404),
                           ("/?as_of=yesterday", 400), ("/countries?category=z", 400), ("/../ocmap.sqlite", 404),
                           ("/priorities?T=x", 400)]:
        answer = server.get(target)
        body = answer.body.decode()
        assert answer.status == status, (target, answer.status)
        assert "<h1>" in body and 'lang="en"' in body and DESK not in body, target
        assert not re.search(r"Error|Optional|\.swift|/tmp|sqlite", body), target
        css = re.search(r'href="([^"]*site\.css)"', body)[1]
        path = os.path.normpath(os.path.join(os.path.dirname(target.split("?")[0]), css))
        assert path == "/assets/site.css", (target, css)


def check_a_hostile_address_stays_text(server):
    for target in ["/commitments?q=%3Cscript%3Ealert(1)%3C/script%3E", "/%3Cscript%3E", "/countries?region=%3Cscript%3E"]:
        assert b"<script>" not in server.get(target).body, target


# What stands in every answer ----------------------------------------------------


def check_every_answer_has_its_guards(server):
    tag = server.get("/").headers["etag"]
    answers = [server.get("/"), server.get("/countries.csv"), server.get("/assets/site.js"), server.get("/nix"),
               server.get("/?as_of=x"), server.get("/", "POST"), server.get("/", host="evil.example"),
               server.get("/", "HEAD"), server.get("/", If_None_Match=tag)]
    assert [answer.status for answer in answers] == [200, 200, 200, 404, 400, 405, 421, 200, 304]
    for answer in answers:
        rules = answer.headers["content-security-policy"]
        assert "default-src 'none'" in rules and "frame-ancestors 'none'" in rules and "unsafe" not in rules
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"
        assert "access-control-allow-origin" not in answer.headers and "set-cookie" not in answer.headers
        assert "server" not in answer.headers


def check_pages_need_nothing_that_the_policy_forbids(server):
    for target in ["/", "/countries", "/country/UKR", "/commitments", "/priorities", "/agenda", "/method", "/sources"]:
        body = server.text(target)
        assert not re.search(r"<style|<script(?![^>]* src=)|\sstyle=|\son\w+=|javascript:", body), target
        assert not re.search(r'\ssrc="(?:https?:)?//|<link[^>]*href="(?:https?:)?//', body), target


def check_gzip_is_the_same_page_in_fewer_bytes(server):
    plain, packed = server.get("/"), server.get("/", Accept_Encoding="br, gzip;q=0.5")
    assert packed.headers["content-encoding"] == "gzip" and gzip.decompress(packed.body) == plain.body
    assert len(packed.body) * 3 < len(plain.body), (len(packed.body), len(plain.body))
    assert packed.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"
    for words in ["identity", "gzip;q=0", "br", "gzip; q=0.000"]:
        assert "content-encoding" not in server.get("/", Accept_Encoding=words).headers, words


def check_etag_saves_sending_what_is_known(server):
    plain, packed = server.get("/"), server.get("/", Accept_Encoding="gzip")
    tags = plain.headers["etag"], packed.headers["etag"]
    assert tags[0] != tags[1] and server.get("/countries").headers["etag"] not in tags
    for known in [tags[0], f"W/{tags[0]}", f'"other", {tags[0]}', "*"]:
        answer = server.get("/", If_None_Match=known)
        assert (answer.status, answer.headers["etag"]) == (304, tags[0]), known
        assert answer.headers.get("content-length") in (None, str(len(plain.body)))
    assert server.get("/", If_None_Match=tags[1]).status == 200
    assert server.get("/", If_None_Match=tags[1], Accept_Encoding="gzip").status == 304
    assert server.get("/?as_of=2017-01-01", If_None_Match=tags[0]).status == 200
    assert "etag" not in server.get("/nix").headers


# Who is slow, and who are many ----------------------------------------------------


def check_a_head_that_never_ends_is_not_waited_for(server):
    with server.connect() as client:
        begun = time.monotonic()
        try:
            for byte in b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 60:
                client.sendall(bytes([byte]))
                time.sleep(0.3)
            assert is_closed(client, 5)
        except ConnectionError:
            pass
        assert time.monotonic() - begun < 20


def check_idle_connections_are_closed(server):
    with server.connect() as fresh, server.connect() as used:
        used.sendall(b"GET /method.html HTTP/1.1\r\nHost: localhost\r\n\r\n")
        read(used)
        assert is_closed(used, 15) and is_closed(fresh, 15)


def check_who_does_not_take_the_answer_is_let_go(server):
    client = socket.socket()
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    client.connect(("127.0.0.1", server.port))
    client.settimeout(60)
    with client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n" * 400)
        time.sleep(36)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
        size = len(server.get("/").body) * 400
        taken = 0
        try:
            while more := client.recv(1 << 20):
                taken += len(more)
        except ConnectionError:
            pass
        assert taken < size / 2, (taken, size)


def check_idle_crowds_do_not_lock_others_out(server):
    crowd = [server.connect() for _ in range(400)]
    begun = time.monotonic()
    assert server.get("/").status == 200
    assert time.monotonic() - begun < 25
    for client in crowd:
        client.close()


def check_many_at_once_get_the_same_page(server):
    target, bodies = "/priorities?T=30&N=20", []
    threads = [threading.Thread(target=lambda: bodies.append(server.get(target).body)) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(bodies) == 16 and len(set(bodies)) == 1


# The database ---------------------------------------------------------------------


def files_of(server):
    folder = f"/proc/{server.process.pid}/fd"
    for number in os.listdir(folder):
        try:
            name = os.readlink(f"{folder}/{number}")
            flags = re.search(r"flags:\s*(\d+)", open(f"/proc/{server.process.pid}/fdinfo/{number}").read())[1]
            yield name, int(flags, 8) & os.O_ACCMODE
        except FileNotFoundError:
            pass


def check_the_database_is_only_read(server):
    digest = lambda: hashlib.sha256(open(f"{DESK}/ocmap.sqlite", "rb").read()).hexdigest()
    before = digest()
    for target in ["/", "/commitments?q=data", "/priorities?L=50", "/sources", "/country/UKR.json"]:
        server.text(target)
    assert digest() == before
    opened = [(name, mode) for name, mode in files_of(server) if name.startswith(DESK) and "errors-" not in name]
    assert opened and all(name == f"{DESK}/ocmap.sqlite" and mode == os.O_RDONLY for name, mode in opened), opened


def check_the_address_book_is_never_opened(server):
    assert os.path.exists(f"{DESK}/ocmap-contacts.sqlite")
    for target in ["/", "/country/UKR", "/country/UKR.json", "/sources", "/agenda", "/commitments?q=Mustermann"]:
        assert b"erika" not in server.get(target).body.lower(), target
    assert not any("contacts" in name for name, _ in files_of(server))


def write_commitment(name, title):
    header, example = ocmap("template", "commitments").stdout.splitlines()[0], {}
    example = {"country": "UKR", "plan": "2", "number": "99", "title": title}
    with open(f"{DESK}/{name}", "w") as file:
        file.write(header + "\r\n" + ",".join(example.get(column, "") for column in header.split(",")) + "\r\n")
    return name


def check_an_import_shows_without_a_restart(_):
    shutil.copy(f"{DESK}/ocmap.sqlite", f"{DESK}/live.sqlite")
    server = Server(*LOOK, database="live.sqlite")
    try:
        target = "/commitments?q=zebrafish"
        before = server.get(target)
        tag = server.get("/sources").headers["etag"]
        assert b"Zebrafish" not in before.body
        file = write_commitment("new.csv", "Zebrafish register of contracts")
        ocmap("import", file, "--database", "live.sqlite")
        after = server.get(target, If_None_Match=before.headers["etag"])
        assert after.status == 200 and b"Zebrafish" in after.body
        assert server.get("/sources", If_None_Match=tag).status == 200
        # Another file in its place is seen as well.
        shutil.copy(f"{DESK}/ocmap.sqlite", f"{DESK}/other.sqlite")
        os.rename(f"{DESK}/other.sqlite", f"{DESK}/live.sqlite")
        assert b"Zebrafish" not in server.get(target).body
        os.unlink(f"{DESK}/live.sqlite")
        assert server.get("/").status == 200
    finally:
        server.stop()


# Starting and stopping --------------------------------------------------------------


def check_stops_when_asked_and_finishes_what_it_began(_):
    for by in [signal.SIGTERM, signal.SIGINT]:
        server = Server(*LOOK)
        with server.connect() as idle, server.connect() as client:
            client.sendall(b"GET /priorities?T=31 HTTP/1.1\r\nHost: localhost\r\n\r\n")
            time.sleep(0.2)
            server.process.send_signal(by)
            assert read(client).status == 200
            assert is_closed(idle, 5)
        assert server.stop() == 0
        try:
            server.connect()
            assert False, "it still listens"
        except ConnectionError:
            pass


def check_says_what_others_would_see(_):
    server = Server("--host", "0.0.0.0", "--name", "map.example.org")
    try:
        assert "warning: whoever can reach this machine can read all of these pages" in server.said()
        for host in ["192.0.2.1", f"192.0.2.1:{server.port}", "[2001:db8::1]", "map.example.org", "localhost"]:
            assert server.get("/", host=host).status == 200, host
        assert server.get("/", host="evil.example").status == 421
    finally:
        server.stop()
    quiet = Server()
    quiet.stop()
    assert "warning" not in quiet.said()


def check_says_requests_only_when_asked(server):
    assert "GET" not in server.said()
    loud = Server("--log")
    try:
        loud.get("/commitments?q=secret")
        loud.get("/%0aforged")
    finally:
        loud.stop()
    lines = loud.said().splitlines()
    assert any(re.fullmatch(r"\S+Z GET /commitments\.html 200", line) for line in lines), lines
    assert "secret" not in loud.said() and "forged" not in loud.said()


def check_wrong_words_are_usage_errors(server):
    for words in [["--port", "70000"], ["--port", "0"], ["--host", "http://a"], ["--host", ""], ["--name", "a:80"],
                  ["--as-of", "2016"], ["--assume-published", "x"], ["--scope", "core"]]:
        ocmap("serve", *words, status=64)
    assert "There is no database" in ocmap("serve", "--database", "none.sqlite", status=1).stderr
    taken = ocmap("serve", "--port", str(server.port), status=1).stderr
    assert taken == f"ocmap: Port {server.port} is in use by another program. Name another with --port, or none.\n", taken
    assert "started by: ocmap serve" in subprocess.run([f"{DESK}/ocmap-web"], capture_output=True, text=True).stderr
    # What acts on a terminal, or ends a line, is shown.
    name = "--database=none\x1b[2J\nocmap: serving"
    shown = subprocess.run([f"{DESK}/ocmap-web", name], capture_output=True, text=True, timeout=60).stderr
    assert "none\u241b[2J\u240aocmap: serving" in shown and "\x1b" not in shown and shown.count("\n") == 1, shown


def check_says_how_to_get_the_server_where_it_is_missing(_):
    os.mkdir(f"{DESK}/alone")
    shutil.copy(f"{DESK}/ocmap", f"{DESK}/alone/ocmap")
    run = subprocess.run([f"{DESK}/alone/ocmap", "serve"], cwd=DESK, capture_output=True, text=True, timeout=60)
    assert run.returncode == 1 and "make web" in run.stderr, run.stderr
    # A build without the trait Web has an ocmap-web that only says so.
    shutil.copy(f"{OCMAP}/ocmap-web", f"{DESK}/alone/ocmap-web")
    run = subprocess.run([f"{DESK}/alone/ocmap", "serve"], cwd=DESK, capture_output=True, text=True, timeout=60)
    assert run.returncode == 1 and "make web" in run.stderr, run.stderr


def main():
    shutil.copy(f"{OCMAP}/ocmap", f"{DESK}/ocmap")
    shutil.copy(f"{WEB}/ocmap-web", f"{DESK}/ocmap-web")
    ocmap("init")
    with open(f"{DESK}/contacts.csv", "w") as file:
        file.write("country,office,role,name,consent,consented\nUKR,Cabinet,lead,Erika Mustermann,by letter,2016-03-01\n")
    ocmap("contact", "import", "contacts.csv")
    server = Server(*LOOK)
    checks = [(name, check) for name, check in globals().items() if name.startswith("check_") and "".join(sys.argv[3:4]) in name]
    failed = []

    def hold(name, check):
        try:
            check(server)
        except Exception:
            failed.append(name)
            print(f"failed: {name[6:].replace('_', ' ')}\n{traceback.format_exc()}", flush=True)

    # Those that wait for slow clients wait beside the others.
    patient = [pair for pair in checks if "let_go" in pair[0] or "never_ends" in pair[0] or "idle_connections" in pair[0]]
    threads = [threading.Thread(target=hold, args=pair) for pair in patient]
    for thread in threads:
        thread.start()
    for pair in checks:
        if pair not in patient:
            hold(*pair)
    for thread in threads:
        thread.join()
    if server.stop() != 0:
        failed.append("the end")
    shutil.rmtree(DESK, ignore_errors=True)
    print(f"ocmap serve: {len(checks) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
