"""What follows from the facts, and why: OWL 2 RL by compiled rules, with proofs, exact deletion and findings."""

from graph.closure.closure import Closure, materialise
from graph.closure.proof import Proof
from graph.closure.proof_file import ProofFile
from graph.closure.reasoner import Reasoner
from graph.closure.result import Alarm, Contradiction

__all__ = ["Alarm", "Closure", "Contradiction", "Proof", "ProofFile", "Reasoner", "materialise"]
