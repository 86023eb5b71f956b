"""What can be wrong with an ontology, a module for each kind; `ontology.check` asks them all."""
