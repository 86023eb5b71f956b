"""Hostile queries and hostile HTTP, each by a name that says what it tries."""

from __future__ import annotations

from urllib.parse import quote

ANY = "?s ?p ?o"
CROSS = " ".join(f"?s{n} ?p{n} ?o{n} ." for n in range(6))
LONG = "x" * 1000


def doubling(function: str, times: int = 40) -> str:
    """Return a query in which a string is put through a function of itself twice, so many times."""
    steps = " ".join(f"BIND({function.format(f'?v{n}')} AS ?v{n + 1})" for n in range(times))
    return f'SELECT (STRLEN(?v{times}) AS ?n) {{ BIND("{LONG}" AS ?v0) {steps} }}'


def chain(joint: str, times: int, piece: str = "1 = 1") -> str:
    """Return the piece so many times, with the joint between."""
    return joint.join([piece] * times)


TABLE = f"{{ SELECT (?v AS ?w) {{ VALUES ?v {{ {chain(' ', 3000, '1')} }} }} }}"
BY_CHANCE = "GROUP BY (CONCAT(STR(?o1), STR(?o2), STRUUID()) AS ?g)"
NEVER = '"999999999-02-30T99:99:99"^^<http://www.w3.org/2001/XMLSchema#dateTime>'
QUERIES = {
    "a list of 9,000 values to be in": f"SELECT * {{ {ANY} FILTER(?o IN ({', '.join(map(str, range(9000)))})) }}",
    "lists in lists": f"ASK {{ FILTER({'1 IN (' * 300}1{')' * 300}) }}",
    "a list of lists to be in": f"SELECT * {{ {CROSS} FILTER(?o1 NOT IN ({chain(', ', 900, '?o2')})) }}",
    "five tables of 3,000 rows": f"SELECT * {{ {chain(' ', 5, TABLE)} }}",
    "a path of stars in stars": f"SELECT * {{ ?s {'(' * 30}<urn:p>{'*)' * 30}* ?o }}",
    "a path of anything": "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>|^!<urn:x>)* ?b . ?c (!<urn:x>|^!<urn:x>)* ?d }",
    "a path of 700 alternatives": f"SELECT * {{ ?s ({chain('|', 700, '!<urn:x>')})+ ?o }}",
    "a path of 700 steps": f"SELECT * {{ ?s {chain('/', 700, '(!<urn:x>?)')} ?o }}",
    "a path that turns at each step": f"SELECT * {{ ?s {chain('/', 500, '(^!<urn:x>)*')} ?o }}",
    "a regex of nested repetition": f'SELECT * {{ {CROSS} FILTER(REGEX("{"a" * 900}!", "^((a+)+)+$")) }}',
    "a regex of a billion states": 'ASK { FILTER(REGEX("x", "((((x{1,99}){1,99}){1,99}){1,99}){1,99}")) }',
    "a regex out of the data": f"SELECT * {{ {CROSS} FILTER(REGEX(STR(?o1), CONCAT(STR(?o2), '(.*)*', STR(?o3)))) }}",
    "a replacement that grows": doubling("REPLACE({0}, 'x', 'xxxxxxxxxxxxxxxx')"),
    "a string that doubles": doubling("CONCAT({0}, {0})"),
    "an encoding that triples": doubling("ENCODE_FOR_URI(CONCAT('算力', {0}, {0}))"),
    "digests of a long string": doubling("CONCAT(SHA512({0}), {0}, {0})", 30),
    "a product of all": f"SELECT * {{ {CROSS} }}",
    "a count of the product": f"SELECT (COUNT(*) AS ?n) {{ {CROSS} }}",
    "distinct rows of the product": f"SELECT DISTINCT * {{ {CROSS} }}",
    "millions of rows in order": f"SELECT * {{ {CROSS} }} ORDER BY DESC(CONCAT(STR(?o1), STR(?o2), STR(?o3))) ?s4 ?s5",
    "ordered by chance": f"SELECT * {{ {CROSS} }} ORDER BY RAND() OFFSET 999999999 LIMIT 1",
    "a giant of joined strings": f"SELECT (GROUP_CONCAT(?o1; separator='{LONG}') AS ?all) {{ {CROSS} }}",
    "giants in each group": f"SELECT ?s1 (GROUP_CONCAT(STR(?o2)) AS ?x) (SAMPLE(?o3) AS ?y) {{ {CROSS} }} GROUP BY ?s1",
    "groups without number": f"SELECT ?g (COUNT(*) AS ?n) {{ {CROSS} }} {BY_CHANCE}",
    "minus a product": f"SELECT * {{ {ANY} MINUS {{ {CROSS} FILTER(?o1 != ?o2) }} }}",
    "not there in a product": f"SELECT * {{ {ANY} FILTER NOT EXISTS {{ {CROSS} FILTER(?o1 = ?o && ?o2 = -1) }} }}",
    "options of options": f"SELECT * {{ {ANY} {chain(' ', 200, 'OPTIONAL { ?s ?q ?r }')} }}",
    "unions of all": f"SELECT * {{ {chain(' UNION ', 400, '{ ?s ?p ?o }')} {CROSS} }}",
    "graphs by graphs": f"SELECT * {{ {' '.join(f'GRAPH ?g{n} {{ ?s{n} ?p{n} ?o{n} }}' for n in range(6))} }}",
    "a template of 800 triples": f"CONSTRUCT {{ {chain(' . ', 800, '[] <urn:p> ?o1')} }} WHERE {{ {CROSS} }}",
    "everything described": f"DESCRIBE * {{ {CROSS} }}",
    "selects in selects": f"ASK {{ {'{ SELECT * { ' * 31}{CROSS}{' } }' * 31} }}",
    "negations without end": f"ASK {{ FILTER({'!' * 1400}true) }}",
    "minus signs without end": f"ASK {{ FILTER({'- ' * 1400}1 < 2) }}",
    "a sum of 1,400 parts": f"SELECT ({chain(' + ', 1400, '1')} AS ?n) {{}}",
    "conditions in conditions": f"SELECT ({'IF(true, ' * 60}1{', 2)' * 60} AS ?x) {{}}",
    "a number of 9,000 digits": f"SELECT ({'9' * 9000} * {'9' * 9000} AS ?n) {{}}",
    "numbers beyond all bounds": "SELECT (1e308 * 1e308 AS ?a) (9223372036854775807 + 1 AS ?b) (1 / 0 AS ?c) {}",
    "a limit beyond all bounds": f"SELECT * {{ {ANY} }} LIMIT 99999999999999999999999999",
    "an offset beyond all bounds": f"SELECT * {{ {ANY} }} OFFSET 18446744073709551615",
    "a substring beyond all bounds": 'SELECT (SUBSTR("abc", -9223372036854775808, 9223372036854775807) AS ?x) {}',
    "a day that never was": f"SELECT (YEAR({NEVER}) AS ?x) {{}}",
    "a name that is no name": 'SELECT (IRI("http://e/ <>\\"{}|^`") AS ?x) (STRLANG("a", "x y") AS ?y) {}',
    "a service by a variable": "SELECT * { BIND(<http://127.0.0.1:1/> AS ?e) SERVICE ?e { ?s ?p ?o } }",
    "a service in an unusual dress": "SELECT * { ?s ?p ?o . sErViCe#\n<http://127.0.0.1:1/>{ ?s ?p ?o } }",
    "an update behind a query": "ASK {} ; DROP ALL",
    "a query without end": "SELECT * { ?s ?p ?o . #" + "x" * 100_000,
    "brackets without end": "SELECT * " + "{" * 60_000,
    "quotes without end": "ASK { ?s ?p " + "'\"" * 50_000,
    "words without end": "SELECT " + "?x " * 40_000 + "{}",
    "one character": "\\",
    "nothing but space": " \n\t" * 1000,
    "a zero byte": "ASK { ?s ?p '\x00' }",
    "signs that turn the text": "ASK { ?s ?p '\u202e\ufeff\u0000\u2028' }",
}
ANSWERS = {
    "control characters as XML": ('SELECT ("\\u0001\\u000B\\uFFFE" AS ?x) {}', "xml"),
    "control characters as JSON": ('SELECT ("\\u0000\\u001F\\u2028" AS ?x) {}', "json"),
    "control characters as RDF/XML": ('CONSTRUCT { <urn:s> <urn:p/q> "\\u0001" } {}', "rdfxml"),
    "a predicate that no XML name can be": ("CONSTRUCT { <urn:s> <http://e/1> 1 } {}", "rdfxml"),
    "tabs and lines as TSV": ('SELECT ("a\\tb\\nc\\rd" AS ?x) {}', "tsv"),
    "a formula as CSV": ("SELECT (\"=cmd|' /C calc'!A0\" AS ?x) {}", "csv"),
}


def request(query: str = "ASK {}", method: str = "GET", version: str = "HTTP/1.1", more: str = "") -> bytes:
    """Return a request as it goes over the wire; `more` are further lines of its head."""
    return f"{method} /sparql?query={quote(query)} {version}\r\nHost: localhost\r\n{more}\r\n".encode("latin-1")


def posted(body: bytes, *lines: str, media: str = "application/sparql-query") -> bytes:
    """Return a POST with these further lines of its head."""
    head = "\r\n".join(("POST /sparql HTTP/1.1", "Host: localhost", f"Content-Type: {media}", *lines))
    return head.encode() + b"\r\n\r\n" + body


FORM = "application/x-www-form-urlencoded"
HTTP = {
    "an unknown method": request(method="BREW"),
    "a method of 9,000 letters": request(method="A" * 9000),
    "TRACE": request(method="TRACE"),
    "CONNECT": b"CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    "HTTP/1.0": request(version="HTTP/1.0"),
    "HTTP/0.9": b"GET /sparql?query=ASK%20%7B%7D\r\n\r\n",
    "HTTP/9.9": request(version="HTTP/9.9"),
    "the start of HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "an upgrade": request(more="Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n"),
    "another host's address": b"GET http://evil.example/sparql?query=ASK%20%7B%7D HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "no host": b"GET /sparql?query=ASK%20%7B%7D HTTP/1.1\r\n\r\n",
    "3,000 headers": request(more="".join(f"X-{n}: {n}\r\n" for n in range(3000))),
    "a header of 200 kB": request(more=f"X-A: {'a' * 200_000}\r\n"),
    "a header folded over lines": request(more="X-A: a\r\n b\r\n"),
    "an Accept of 5,000 ranges": request(more=f"Accept: {', '.join(f'a/b{n};q=0.{n}' for n in range(5000))}\r\n"),
    "an address of 100 kB": request("ASK {} #" + "x" * 100_000),
    "a hundred requests at once": request() * 99 + request(more="Connection: close\r\n"),
    "a body in chunks": posted(b"3\r\nASK\r\n3\r\n {}\r\n0\r\n\r\n", "Transfer-Encoding: chunked"),
    "a chunk larger than memory": posted(b"FFFFFFFFFFFFFFFFF\r\nASK", "Transfer-Encoding: chunked"),
    "a chunk without a number": posted(b"zz\r\nASK {}\r\n0\r\n\r\n", "Transfer-Encoding: chunked"),
    "20,000 chunks of a byte": posted(b"1\r\n#\r\n" * 20_000 + b"0\r\n\r\n", "Transfer-Encoding: chunked"),
    "chunks and a length": posted(b"6\r\nASK {}\r\n0\r\n\r\n", "Transfer-Encoding: chunked", "Content-Length: 3"),
    "two lengths": posted(b"ASK {}", "Content-Length: 6", "Content-Length: 7"),
    "a negative length": posted(b"ASK {}", "Content-Length: -6"),
    "a length in words": posted(b"ASK {}", "Content-Length: six"),
    "a body of UTF-16": posted("ASK {}".encode("utf-16"), "Content-Length: 14"),
    "an overlong body of UTF-8": posted(b"ASK {} #\xc0\xaf", "Content-Length: 10"),
    "a lone surrogate": posted(b"query=ASK%20%7B%7D%23%ED%A0%80", "Content-Length: 30", media=FORM),
    "half an escape": posted(b"query=ASK%20%7B%7D%2", "Content-Length: 20", media=FORM),
    "5,000 fields": posted(b"a=1&" * 4999 + b"query=1", "Content-Length: 20003", media=FORM),
    "a query here and one there": posted(b"query=ASK%20%7B%7D", "Content-Length: 18", media=FORM).replace(
        b"/sparql ", b"/sparql?query=ASK%20%7B%7D ", 1
    ),
    "a packed body": posted(b"\x1f\x8b\x08\x00", "Content-Length: 4", "Content-Encoding: gzip"),
    "a body with a promise": posted(b"ASK {}", "Content-Length: 6", "Expect: 200-never"),
    "a range": request(more="Range: bytes=0-1,5-,-9\r\n"),
    "a cookie of 60 kB": request(more=f"Cookie: lang={'x' * 60_000}\r\n"),
    "zero bytes": b"\x00" * 5000,
    "the start of TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 500,
    "a way out of the folder": b"GET /static/x/..%2f..%2f..%2fetc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a zero byte in the path": b"GET /sparql%00?query=ASK%20%7B%7D HTTP/1.1\r\nHost: localhost\r\n\r\n",
}
