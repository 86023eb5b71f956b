"""The subcommands, thin, by kind; what one calls is imported when it runs, so that each starts at once."""
