"""Facts against gold: what a careful reader finds in documents beside what the loaders found.

Gold and facts are JSON Lines. Both are brought to one shape (`statements`), paired one to one (`matching`) and counted
(`scoring`): a fact is right in three layers, said of the right subject, with the right value, and with the right
status and date. Gold never holds all that a document says, so there are two precisions: a strict one, which counts as
wrong what gold lacks, and one of facts that nothing in gold contradicts.
"""
