"""What is put right of what a sentence or an article states, when all of it is there."""
