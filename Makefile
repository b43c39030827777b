# Two commands are all a fresh machine needs: `make demo` and `make test`. `make help` names the others.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && exit; done; echo python3)
BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help demo demo-reset test check rondgang fix teksten lock

help: ## deze lijst
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /|/' | \
		while IFS='|' read -r name text; do printf '  make %-12s %s\n' "$$name" "$$text"; done

demo: ## de fictieve regio op http://127.0.0.1:8000 (RONDOM_PORT kiest een andere poort)
	@$(PYTHON) bouw/omgeving.py
	@RONDOM_DEMO=1 exec $(BIN)/rondom start --opbouw

demo-reset: ## gooi de demo weg en begin opnieuw
	@$(PYTHON) bouw/omgeving.py
	@RONDOM_DEMO=1 $(BIN)/rondom demo reset
	@$(MAKE) --no-print-directory demo

test: ## installeer wat de tests nodig hebben en draai ze allemaal
	@$(PYTHON) bouw/omgeving.py test
	@$(BIN)/python bouw/toets.py alles

check: ## de snelle helft: stijl, typen, deuren, teksten en de kern
	@$(PYTHON) bouw/omgeving.py test
	@$(BIN)/python bouw/toets.py snel

rondgang: ## loop als ieder van de demo langs alle pagina's: axe, beide talen, breed en smal
	@$(PYTHON) bouw/omgeving.py test
	@$(BIN)/python bouw/toets.py rondgang

fix: ## zet de code in de afgesproken vorm
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format .

teksten: ## verzamel nieuwe teksten voor de vertaling en zeg wat nog ontbreekt
	@$(BIN)/rondom teksten

lock: ## leg de versies van alle pakketten opnieuw vast
	@for name in uv basis test; do (cd requirements && ../$(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-annotate --no-header $$name.in -o $$name.txt) || exit 1; done
	@cd requirements && ../$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-deps \
		--generate-hashes --no-emit-index-url --no-annotate --no-header febrl.in -o febrl.txt
