# SPDX-License-Identifier: Apache-2.0
"""Renders manifests for Pilothouse, in a process of its own that is trusted with nothing.

It sees no file: what a template includes it asks of the program, which knows the manifest's directory. One
socket, as standard input and output, carries frames: a letter, the length of the rest in four bytes, the rest.

From the program:  R {"level", "seconds", "limit", "memory", "output"}, then E (variables, each ended by a NUL), then T
                   (the manifest): render. Answers to F: S (the file), M (there is none), X (why it is refused).
To the program:    H (hello: Jinja's version) or N (no Jinja). F (a file's name): send it. O (rendered text) and,
                   if the text was marked, P {"files", "places"}. E {"kind", "text", "file", "line", "column"}.

Levels: 0 renders as Jinja does. 1 sets marks in front of whatever comes from one place of a file: STX, the number
of the place, ETX. 2 marks less, for templates that look at their own output: nothing inside of macros and filters.
"""

import json
import os
import random
import re
import resource
import signal
import struct
import sys

AS_WRITTEN = ("utf-8", "surrogateescape")


class Wire:
    def __init__(self):
        self.source = os.fdopen(0, "rb")
        self.sink = os.fdopen(1, "wb")

    def read(self):
        head = self.source.read(5)
        if len(head) < 5:
            sys.exit(0)
        length = struct.unpack(">I", head[1:])[0]
        return head[:1], self.source.read(length)

    def write(self, letter, content):
        self.sink.write(letter + struct.pack(">I", len(content)))
        self.sink.write(content)
        self.sink.flush()

    def write_json(self, letter, value):
        self.write(letter, json.dumps(value).encode("ascii"))


wire = Wire()
os.chdir("/")
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

try:
    import jinja2
    import jinja2.sandbox
    from jinja2.lexer import TokenStream, newline_re
except ImportError:
    wire.write(b"N", b"")
    sys.exit(0)

jinja2.sandbox.MAX_RANGE = 1_000_000


class TimeIsUp(BaseException):
    pass


class OutputTooLarge(Exception):
    pass


class environ(dict):
    """The variables. Called as it is because error messages and `{{ env }}` show the name."""

    __module__ = "builtins"

    def __repr__(self):
        return "environ(%s)" % dict.__repr__(self)


class Places:
    """Every place that marks speak of."""

    def __init__(self):
        self.files = []
        self.places = []

    def file(self, name):
        name = name or ""
        if name not in self.files:
            self.files.append(name)
        return self.files.index(name)

    def mark(self, file, line, column, verbatim):
        self.places.append((file, line, column, verbatim))
        return "\x02%d\x03" % (len(self.places) - 1)


class Marker:
    """Walks the tokens of one template and puts marks in front of data and expressions."""

    UNMARKED = {1: {"set"}, 2: {"set", "macro", "call", "filter"}}

    def __init__(self, places, level, source, name):
        self.places = places
        self.silent = self.UNMARKED[level]
        self.file = places.file(name)
        self.source = "\n".join(newline_re.split(source)[::2])
        self.position = 0
        self.line = 1
        self.column = 1
        self.depth = 0

    def step(self, text):
        self.position += len(text)
        breaks = text.count("\n")
        if breaks:
            self.line += breaks
            self.column = len(text) - text.rfind("\n")
        else:
            self.column += len(text)

    def reach(self, value):
        """Skips the blanks that a minus sign has cut away, up to the token."""
        blanks = self.position
        while not self.source.startswith(value, blanks) and self.source[blanks : blanks + 1].isspace():
            blanks += 1
        if self.source.startswith(value, blanks):
            self.step(self.source[self.position : blanks])

    def data(self, value):
        marked = []
        line, column = self.line, self.column
        for part in re.split(r"(?<=\n)", value):
            rest = part.lstrip()
            if rest:
                blanks = len(part) - len(rest)
                marked += part[:blanks], self.places.mark(self.file, line, column + blanks, 1), rest
            else:
                marked.append(part)
            line, column = line + 1, 1
        return "".join(marked)

    def note(self, block):
        """A block that is never shown as it is, like that of `{% set x %}…{% endset %}`, gets no marks."""
        names = [value for kind, value in block if kind == "name"]
        word = names[0] if names else ""
        if word.startswith("end") and word[3:] in self.silent:
            self.depth = max(0, self.depth - 1)
        elif word in self.silent and not (word == "set" and self.assigns(block)):
            self.depth += 1

    @staticmethod
    def assigns(block):
        nesting = 0
        for kind, value in block:
            if kind == "operator":
                nesting += (value in "([{") - (value in ")]}")
                if value == "=" and nesting == 0:
                    return True
        return False

    def tokens(self, tokens):
        block = None
        for lineno, kind, value in tokens:
            self.reach(value)
            if kind == "variable_begin" and self.depth == 0:
                yield lineno, "data", self.places.mark(self.file, self.line, self.column, 0)
            if kind == "block_begin":
                block = []
            elif kind == "block_end":
                self.note(block)
                block = None
            elif block is not None:
                block.append((kind, value))
            yield lineno, kind, self.data(value) if kind == "data" and self.depth == 0 else value
            self.step(value)


class Files(jinja2.BaseLoader):
    """Includes, read by the program."""

    def __init__(self):
        self.sources = {}

    def get_source(self, environment, template):
        pieces = [piece for piece in template.split("/") if piece not in ("", ".")]
        if not pieces or ".." in pieces or "\0" in template:
            raise jinja2.TemplateNotFound(template)
        name = "/".join(pieces)
        if name not in self.sources:
            self.sources[name] = self.ask(name, template)
        return self.sources[name], "template:" + name, None

    @staticmethod
    def ask(name, template):
        wire.write(b"F", name.encode(*AS_WRITTEN))
        letter, content = wire.read()
        if letter == b"S":
            return content.decode(*AS_WRITTEN).removeprefix("\ufeff")
        if letter == b"X":
            raise jinja2.sandbox.SecurityError(content.decode(*AS_WRITTEN))
        raise jinja2.TemplateNotFound(template)


class ManifestEnvironment(jinja2.sandbox.ImmutableSandboxedEnvironment):
    def __init__(self, files, level):
        super().__init__(loader=files, auto_reload=False)
        self.level = level
        self.places = Places()

    def _tokenize(self, source, name, filename=None, state=None):
        if self.level == 0:
            return super()._tokenize(source, name, filename, state)
        file = (filename or "").removeprefix("template:")
        marker = Marker(self.places, self.level, source, file)
        tokens = marker.tokens(self.lexer.tokeniter(source, name, filename, state))
        return TokenStream(self.lexer.wrap(tokens, name, filename), name, filename)

    def unsafe_undefined(self, obj, attribute):
        # Jinja's own would print as nothing.
        raise jinja2.sandbox.SecurityError(
            "the attribute %r of %r objects is not for templates" % (attribute, type(obj).__name__)
        )


class Rendering:
    """One rendering of one manifest."""

    def __init__(self, order, variables, text):
        self.order = order
        self.files = Files()
        self.text = text
        self.variables = environ(pair.split("=", 1) for pair in variables.split("\0") if "=" in pair)
        self.environment = ManifestEnvironment(self.files, order["level"])

    def run(self):
        code = self.environment.compile(self.text, None, "template:")
        template = self.environment.template_class.from_code(
            self.environment, code, self.environment.make_globals(None)
        )
        context = template.new_context({"env": self.variables})
        pieces = []
        room = self.order["output"]
        stream = template.root_render_func(context)
        try:
            for piece in stream:
                room -= len(piece)
                if room < 0:
                    raise OutputTooLarge()
                pieces.append(piece)
        except (TimeIsUp, MemoryError, OutputTooLarge) as problem:
            if stream.gi_frame is not None:
                # It happened out here, but the template is to blame, where it stands.
                stream.throw(problem)
            raise
        output = "".join(pieces).encode(*AS_WRITTEN)
        if len(output) > self.order["output"]:
            raise OutputTooLarge()
        return output

    def describe(self, problem):
        file, line = self.place(problem)
        source = self.text if not file else self.files.sources.get(file, "")
        return {
            "kind": type(problem).__name__,
            "text": self.words(problem),
            "file": file,
            "line": line,
            "column": self.column(source, line),
        }

    @staticmethod
    def place(problem):
        if isinstance(problem, jinja2.TemplateSyntaxError):
            return (problem.filename or "").removeprefix("template:"), problem.lineno
        file, line = "", 0
        step = problem.__traceback__
        while step is not None:
            frame = step.tb_frame
            template = frame.f_globals.get("__jinja_template__")
            if template is not None:
                file = (template.filename or "").removeprefix("template:")
                line = template.get_corresponding_lineno(step.tb_lineno)
            elif frame.f_code is jinja2.Environment.compile.__code__:
                file = (frame.f_locals.get("filename") or "").removeprefix("template:")
            elif isinstance(frame.f_locals.get("node"), jinja2.nodes.Node):
                # Jinja computes constants while it compiles.
                line = frame.f_locals["node"].lineno or line
            step = step.tb_next
        return file, line

    @staticmethod
    def column(source, line):
        lines = newline_re.split(source)[::2]
        found = re.search(r"\{[{%#]", lines[line - 1]) if 0 < line <= len(lines) else None
        return found.start() + 1 if found else 1

    def words(self, problem):
        if isinstance(problem, jinja2.TemplatesNotFound) and len(problem.templates) > 1:
            return "there is none of the templates %s" % ", ".join(map(str, problem.templates))
        if isinstance(problem, jinja2.TemplateNotFound):
            return 'there is no template "%s" in the manifest\'s directory' % problem.name
        if isinstance(problem, MemoryError):
            return "needs more than %d MB of memory" % (self.order["memory"] >> 20)
        if isinstance(problem, OutputTooLarge):
            return "renders to more than %d MB" % (self.order["output"] >> 20)
        if isinstance(problem, TimeIsUp):
            return "is not done after %g s" % self.order["limit"]
        if isinstance(problem, RecursionError):
            return "nested too deeply"
        message = (str(problem).splitlines() or [""])[0][:500]
        if isinstance(problem, jinja2.TemplateError):
            return message
        return "%s: %s" % (type(problem).__name__, message)


def time_is_up(signal_number, frame):
    raise TimeIsUp()


def bound(order):
    # Processor seconds add up over the life of a process, so each rendering is given its own anew. They end what
    # is stuck inside of one long computation even if the program is no more.
    usage = resource.getrusage(resource.RUSAGE_SELF)
    spent = usage.ru_utime + usage.ru_stime
    resource.setrlimit(resource.RLIMIT_CPU, (int(spent + 2 * order["seconds"] + 5), resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_AS, (order["memory"], resource.RLIM_INFINITY))
    signal.setitimer(signal.ITIMER_REAL, order["seconds"])


def answer(order, variables, text, dice):
    random.setstate(dice)
    rendering = Rendering(order, variables, text)
    try:
        bound(order)
        output = rendering.run()
        signal.setitimer(signal.ITIMER_REAL, 0)
    except (TimeIsUp, Exception) as problem:
        signal.setitimer(signal.ITIMER_REAL, 0)
        wire.write_json(b"E", rendering.describe(problem))
        return
    wire.write(b"O", output)
    if order["level"] > 0:
        places = rendering.environment.places
        wire.write_json(b"P", {"files": places.files, "places": places.places})


def main():
    signal.signal(signal.SIGALRM, time_is_up)
    wire.write(b"H", jinja2.__version__.encode("ascii"))
    dice = random.getstate()
    while True:
        letter, content = wire.read()
        order = json.loads(content)
        variables = wire.read()[1].decode(*AS_WRITTEN)
        text = wire.read()[1].decode(*AS_WRITTEN).removeprefix("\ufeff")
        if order["level"] == 0:
            random.seed()
            dice = random.getstate()
        answer(order, variables, text, dice)


main()
