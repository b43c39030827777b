"""The shell: settings, addresses, health and the processes that serve Rondom. No domain lives here."""
