"""The one error tree.

    SuanliError
    ├── InputError            something a person gave cannot be used
    │   ├── UnreadableInput   a file that is missing, not a document, too large or in no known encoding
    │   ├── EmptyDocument     a document in which no text is left
    │   ├── OntologyError     a fault in ontology/, with file and line
    │   ├── ParameterError    a wrong value for a report's parameter
    │   ├── AccountError      an account that cannot be made or changed
    │   ├── TooManyAttempts   a login after too many that failed
    │   └── EditError         a change of the ontology that cannot be taken
    │       └── EditConflict  a change of what another person changed meanwhile
    ├── QueryError            a query that cannot be answered
    │   ├── QuerySyntaxError  not SPARQL, with line and column
    │   ├── QueryRefused      SPARQL that is not served here (updates, SERVICE, too deep or too long)
    │   ├── QueryTimeout      stopped at the deadline
    │   └── ServerBusy        no worker was free in time
    └── StoreError            the data folder cannot be used
        ├── StoreLocked       another process is writing
        ├── EditionError      an edition is missing or half-written
        └── NothingPublished  there is no current edition yet

Every error says what, where and what to do; `code` names it to programs, `status` is its HTTP status.
"""

from __future__ import annotations


class SuanliError(Exception):
    """Root of all errors that a user may see."""

    code = "error"
    status = 500

    def __init__(self, what: str, where: str = "", remedy: str = "") -> None:
        """Take what went wrong, where (file, line, parameter) and what to do about it."""
        self.what, self.where, self.remedy = what, where, remedy
        head = f"{where}: {what}" if where else what
        super().__init__(f"{head} {remedy}".strip())

    def __reduce__(self) -> tuple[type[SuanliError], tuple[str, str, str]]:
        """Return what makes it anew in another process."""
        return type(self), (self.what, self.where, self.remedy)


class InputError(SuanliError):
    """Something a person gave cannot be used."""

    code, status = "input", 400


class UnreadableInput(InputError):
    """A file that is missing, not a document, too large or in no known encoding."""

    code = "unreadable"


class EmptyDocument(InputError):
    """A document in which no text is left."""

    code = "empty-document"


class OntologyError(InputError):
    """A fault in the ontology, the lexicon or the rules."""

    code, status = "ontology", 500


class ParameterError(InputError):
    """A wrong value for a report's parameter."""

    code = "parameter"


class AccountError(InputError):
    """An account that cannot be made or changed."""

    code = "account"


class TooManyAttempts(InputError):
    """A login after too many that failed."""

    code, status = "too-many-attempts", 429


class EditError(InputError):
    """A change of the ontology that cannot be taken."""

    code = "edit"


class EditConflict(EditError):
    """A change of what another person changed meanwhile."""

    code, status = "edit-conflict", 409


class QueryError(SuanliError):
    """A query that cannot be answered."""

    code, status = "query", 400


class QuerySyntaxError(QueryError):
    """A text that is not SPARQL."""

    code = "query-syntax"


class QueryRefused(QueryError):
    """A query that is not served here."""

    code, status = "query-refused", 403


class QueryTimeout(QueryError):
    """A query stopped at its deadline."""

    code, status = "query-timeout", 503


class ServerBusy(QueryError):
    """No worker was free in time."""

    code, status = "busy", 503


class StoreError(SuanliError):
    """The data folder cannot be used."""

    code = "store"


class StoreLocked(StoreError):
    """Another process is writing to the store."""

    code, status = "store-locked", 503


class EditionError(StoreError):
    """An edition is missing or half-written."""

    code = "edition"


class NothingPublished(StoreError):
    """There is no current edition yet."""

    code, status = "nothing-published", 503
